/** What controls and extended operations hold, by their object identifiers; the RFCs stand at each. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { element, takeInteger } from '../../ber-reader.ts';
import { enumerated, list, take, truth } from './elements.ts';
import { EXTENSION_FIELDS } from './extension-fields.ts';

const f = EXTENSION_FIELDS;
const BOOLEAN = 0x01, OCTETS = 0x04;

type ValueReader = (p: Cursor) => void;

/** Reads the elements of a SEQUENCE below its heading. */
const sequence = (heading: Field<void>, read: ValueReader): ValueReader => p => {
  const outer = p.open(heading, p.remaining);
  read(element(p, heading.title).content);
  p.close(outer);
};
const here = (p: Cursor, tag: number): boolean => p.more && p.u8() === tag;
/** A number with a tag of its own. */
const number = (p: Cursor, field: Field<number>): void => void enumerated(p, field);

/** RFC 2696 §2 */
const paged = sequence(f.SearchControlValue_element, p => {
  takeInteger(p, f.size);
  take(p, f.cookie);
});

/** RFC 2891 §1.1 */
const sortKeys: ValueReader = p => list(element(p, 'SortKeyList').content, f.SortKeyList, sortKey);

const sortKey = sequence(f.SortKeyList_item_element, p => {
  take(p, f.attributeType);
  if (here(p, 0x80)) take(p, f.orderingRule);
  if (here(p, 0x81)) truth(p, f.reverseOrder);
});

/** RFC 2891 §1.2 */
const sortResult = sequence(f.SortResult_element, p => {
  enumerated(p, f.sortResult);
  if (here(p, 0x80)) take(p, f.attributeType);
});

const DIRSYNC_FLAGS = [f.object_security_flag, f.ancestor_first_flag, f.public_data_only_flag, f.incremental_value_flag];

/** MS-ADTS §3.1.1.3.4.1.3 */
const dirSync = sequence(f.DirSyncControlValue_element, p => {
  const value = takeInteger(p, f.flags);
  const outer = p.under();
  for (const bit of DIRSYNC_FLAGS) p.set(bit, Math.floor(value / bit.mask) % 2 !== 0);
  p.close(outer);
  takeInteger(p, f.maxBytes);
  take(p, f.cookie);
});

/** RFC 4533 §2.2 */
const syncRequest = sequence(f.SyncRequestValue_element, p => {
  enumerated(p, f.mode);
  if (here(p, OCTETS)) take(p, f.cookie);
  if (here(p, BOOLEAN)) truth(p, f.reloadHint);
});

/** §2.3 */
const syncState = sequence(f.SyncStateValue_element, p => {
  enumerated(p, f.state);
  take(p, f.entryUUID);
  if (here(p, OCTETS)) take(p, f.cookie);
});

/** §2.4 */
const syncDone = sequence(f.SyncDoneValue_element, p => {
  if (here(p, OCTETS)) take(p, f.cookie);
  if (here(p, BOOLEAN)) truth(p, f.refreshDeletes);
});

/** §2.5 */
const syncInfo: ValueReader = p => {
  const kind = p.u8() & 0x1f;
  p.set(f.SyncInfoValue, kind, p.at, p.remaining);
  const outer = p.under();
  if (kind === 0) take(p, f.newcookie);
  else if (kind === 1) sequence(f.refreshDelete_element, refreshed)(p);
  else if (kind === 2) sequence(f.refreshPresent_element, refreshed)(p);
  else if (kind === 3) sequence(f.syncIdSet_element, identifiers)(p);
  p.close(outer);
};

function refreshed(p: Cursor): void {
  if (here(p, OCTETS)) take(p, f.cookie);
  if (here(p, BOOLEAN)) truth(p, f.refreshDone);
}

function identifiers(p: Cursor): void {
  if (here(p, OCTETS)) take(p, f.cookie);
  if (here(p, BOOLEAN)) truth(p, f.refreshDeletes);
  list(element(p, 'syncUUIDs').content, f.syncUUIDs, each => take(each, f.SyncUUID));
}

/** draft-behera-ldap-password-policy-10 §6.2 */
const passwordPolicy = sequence(f.PasswordPolicyResponseValue_element, p => {
  if (here(p, 0xa0)) {
    const { content } = element(p, 'warning');
    const kind = content.u8() & 0x1f;
    content.set(f.warning, kind, content.at, content.remaining);
    const outer = content.under();
    number(content, kind === 0 ? f.timeBeforeExpiration : f.graceAuthNsRemaining);
    content.close(outer);
  }
  if (here(p, 0x81)) number(p, f.error);
});

/** RFC 3062 §2 */
const passwordModify = sequence(f.PasswdModifyRequestValue_element, p => {
  if (here(p, 0x80)) take(p, f.userIdentity);
  if (here(p, 0x81)) take(p, f.oldPasswd);
  if (here(p, 0x82)) take(p, f.newPasswd);
});

/** RFC 3909 §2 */
const cancel = sequence(f.CancelRequestValue_element, p => void takeInteger(p, f.cancelID));

const CONTROLS: Readonly<Record<string, ValueReader>> = {
  '1.2.840.113556.1.4.319': paged, '1.2.840.113556.1.4.473': sortKeys, '1.2.840.113556.1.4.474': sortResult, '1.2.840.113556.1.4.841': dirSync,
  '1.3.6.1.4.1.4203.1.9.1.1': syncRequest, '1.3.6.1.4.1.4203.1.9.1.2': syncState, '1.3.6.1.4.1.4203.1.9.1.3': syncDone,
  '1.3.6.1.4.1.42.2.27.8.5.1': passwordPolicy,
};
const REQUESTS: Readonly<Record<string, ValueReader>> = { '1.3.6.1.4.1.4203.1.11.1': passwordModify, '1.3.6.1.1.8': cancel };
const INTERMEDIATE: Readonly<Record<string, ValueReader>> = { '1.3.6.1.4.1.4203.1.9.1.4': syncInfo };

/** Reads the value that fills `p` by the one whose it is, else as `rest`. */
const valueOf = (readers: Readonly<Record<string, ValueReader>>) => (p: Cursor, oid: string, rest: Field<void>): void => {
  if (p.more && Object.hasOwn(readers, oid)) p.contain(() => readers[oid](p));
  else p.take(rest, p.remaining);
};

export const takeControl = valueOf(CONTROLS), takeRequestValue = valueOf(REQUESTS), takeIntermediateValue = valueOf(INTERMEDIATE);

/** Requests and acceptances of associations: who calls whom, and about what they can talk (PS3.8 §9.3.2, §9.3.3, annex D). */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { associationOf, trimmed } from './association.ts';
import { DICOM_FIELDS as f } from './fields.ts';
import { identifierName } from './identifiers.ts';
import { ACCEPTANCES } from './names.ts';

const TITLE_LENGTH = 16, RESERVED = 32;
const ITEM_HEADER = 4;
const APPLICATION = 0x10, PROPOSED = 0x20, ANSWERED = 0x21, ABSTRACT = 0x30, TRANSFER = 0x40, USER = 0x50;

/** Reads what follows the header; gives the titles of who is called and who calls. */
export function readAgreement(p: Cursor): { readonly called: string; readonly calling: string } {
  p.take(f['assoc.version']);
  p.skip(2);
  const called = trimmed(p.take(f['assoc.ae.called'], TITLE_LENGTH)), calling = trimmed(p.take(f['assoc.ae.calling'], TITLE_LENGTH));
  p.skip(RESERVED);
  readItems(p, readItem);
  return { called, calling };
}

/** Items to the end, each with its type and its length before it; `read` gets what is in one and gives its heading. */
function readItems(p: Cursor, read: (item: Cursor, kind: number) => string): void {
  while (p.remaining >= ITEM_HEADER) {
    const kind = p.u8(), length = p.u16(2);
    const heading = HEADINGS[kind], outer = p.open(heading?.() ?? '', ITEM_HEADER + length), node = p.lastNode;
    p.take(f['assoc.item.type']);
    p.skip(1);
    p.take(f['assoc.item.len']);
    if (length > p.remaining) p.expert(f['assoc.item.len.invalid']);
    const said = read(p.within(length), kind);
    p.labelNode(node, said);
    p.close(outer);
  }
}

/** Items of user information that are fields, not lines of text. */
const HEADINGS: Readonly<Record<number, (() => Field<void>) | undefined>> = {
  [USER]: () => f.userinfo, 0x53: () => f['userinfo.asyncneg'], 0x54: () => f['userinfo.rolesel'], 0x56: () => f['userinfo.extneg'],
  0x58: () => f['userinfo.user_identify'],
};

function readItem(p: Cursor, kind: number): string {
  switch (kind) {
    case APPLICATION: return `Application Context: ${takeIdentifier(p, f.actx)}`;
    case PROPOSED: return `Presentation Context: ${readProposal(p)}`;
    case ANSWERED: return `Presentation Context: ${readAnswer(p)}`;
    case USER: return `User Info: ${readUser(p)}`;
    default:
      p.takeRest(f['userinfo.data']);
      return 'Unknown';
  }
}

/** An identifier with its name before it, as the value says it too. */
function takeIdentifier(p: Cursor, field: Field<string>, length = p.remaining): string {
  const identifier = trimmed(String.fromCharCode(...p.peekBytes(length))), name = identifierName(p, identifier);
  const said = name === undefined ? identifier : `${name} (${identifier})`;
  p.takeAs(field, said, length);
  return said;
}

interface Syntaxes {
  readonly abstract: string[];
  readonly transfer: string[];
}

function readSyntaxes(p: Cursor): Syntaxes {
  const syntaxes: Syntaxes = { abstract: [], transfer: [] };
  readItems(p, (item, kind) => {
    if (kind === ABSTRACT) {
      syntaxes.abstract.push(takeIdentifier(item, f['pctx.abss.syntax']));
      return `Abstract Syntax: ${syntaxes.abstract.at(-1)}`;
    }
    if (kind === TRANSFER) {
      syntaxes.transfer.push(takeIdentifier(item, f['pctx.xfer.syntax']));
      return `Transfer Syntax: ${syntaxes.transfer.at(-1)}`;
    }
    item.takeRest(f['userinfo.data']);
    return 'Unknown';
  });
  return syntaxes;
}

function takeContextId(p: Cursor): number {
  const id = p.take(f['pctx.id']);
  p.label(() => `Context ID: ${hex(id, 2)}`);
  return id;
}

function readProposal(p: Cursor): string {
  takeContextId(p);
  p.skip(3);
  const { abstract, transfer } = readSyntaxes(p);
  if (abstract.length === 0) p.expert(f.no_abstract_syntax);
  else if (abstract.length > 1) p.expert(f.multiple_abstract_syntax);
  else if (transfer.length === 0) p.expert(f.no_transfer_syntax);
  else return abstract[0];
  return '';
}

function readAnswer(p: Cursor): string {
  const id = takeContextId(p);
  p.skip(1);
  const result = p.take(f['pctx.result']), accepted = result === 0;
  const said = ACCEPTANCES[result] ?? '';
  p.label(() => `Result: ${said} (${hex(result)})`);
  p.skip(1);
  const { transfer } = readSyntaxes(p);
  if (transfer.length > 1) p.expert(f.multiple_transfer_syntax);
  else if (transfer.length === 0 && accepted) p.expert(f.no_transfer_syntax);
  const about = associationOf(p)?.contexts.get(id)?.about ?? '';
  if (about === '' && p.packet.around !== undefined) p.expert(f.no_abstract_syntax_uid);
  return [`ID ${hex(id, 2)}`, said, ...(accepted ? transfer.slice(0, 1).map(withoutIdentifier) : []), about && (identifierName(p, about) ?? about)]
    .filter(part => part !== '').join(', ');
}

/** The name alone where there is one. */
const withoutIdentifier = (said: string): string => said.replace(/ \([0-9.]+\)$/, '');

/** Annex D: what both sides tell of themselves. */
function readUser(p: Cursor): string {
  const told: string[] = [];
  readItems(p, (item, kind) => {
    switch (kind) {
      case 0x51: {
        const most = item.take(f.max_pdu_len);
        told.push(`Max PDU Length ${most}`);
        return `Max PDU Length: ${most}`;
      }
      case 0x52: {
        const identifier = takeIdentifier(item, f['userinfo.uid']);
        told.push(`Implementation UID ${identifier}`);
        return `Implementation UID: ${identifier}`;
      }
      case 0x55: {
        const version = item.take(f['userinfo.version'], item.remaining);
        told.push(`Version ${version}`);
        return `Implementation Version: ${version}`;
      }
      case 0x53: {
        const invoked = item.take(f['userinfo.asyncneg.maxnumopsinv']), performed = item.take(f['userinfo.asyncneg.maxnumopsper']);
        return `Async Negotiation: Maximum Number Operations Invoked: ${invoked}, Maximum Number Operations Performed: ${performed}`;
      }
      case 0x54: return `Role Selection: ${readRoles(item)}`;
      case 0x56: return `Ext. Neg.: ${readExtension(item)}`;
      case 0x58: return `User Identify: ${readIdentity(item)}`;
      default:
        item.takeRest(f['userinfo.data']);
        return 'Unknown';
    }
  });
  return told.join(', ');
}

function readRoles(p: Cursor): string {
  takeIdentifier(p, f['userinfo.rolesel.sopclassuid'], p.take(f['userinfo.rolesel.sopclassuid.len']));
  const user = p.take(f['userinfo.rolesel.scurole']), provider = p.take(f['userinfo.rolesel.scprole']);
  return `SCU-role: ${user === 0 ? 'no' : 'yes'}, SCP-role: ${provider === 0 ? 'no' : 'yes'}`;
}

/** PS3.4 §C.5.1.1: the bytes that searches may have; what others have is theirs. */
function readExtension(p: Cursor): string {
  const about = takeIdentifier(p, f['userinfo.extneg.sopclassuid'], p.take(f['userinfo.extneg.sopclassuid.len']));
  for (const name of ['relational', 'datetimematching', 'fuzzymatching', 'timezone'] as const) {
    if (p.more) p.take(f[`userinfo.extneg.${name}`]);
  }
  p.takeRest(f['userinfo.data']);
  return about;
}

function readIdentity(p: Cursor): string {
  p.take(f['userinfo.user_identify.type']);
  p.take(f['userinfo.user_identify.response_requested']);
  const first = p.take(f['userinfo.user_identify.primary_field'], p.take(f['userinfo.user_identify.primary_field_length']));
  const length = p.take(f['userinfo.user_identify.secondary_field_length']);
  return length === 0 ? first : `${first}, ${p.take(f['userinfo.user_identify.secondary_field'], length)}`;
}

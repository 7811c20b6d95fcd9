/** Parts that messages of several kinds share. */
import { fieldsBelow } from '../../bit-names.ts';
import { FIELDS as f } from './fields.ts';
import { BITS_FIELDS as bits, NUMBERED_BITS } from './fields/bits.ts';
import { flags, group, words } from './parts.ts';

/** Which station it is. */
export const SID = group('sid', words(f.DeviceName, 16), f['reserved.for.future.use'], f.instance);
export const APPLICATION = group('applicationID', words(f.vendorID, 32), words(f.version, 16), words(f.appName, 32), words(f.subAppID, 32));

/** Who the data of an application is for, and in its later form which of its parts it is. */
export const DATA = [f.applicationId, f.lineInstance, f.callReference, f.transactionId, f.dataLength] as const;
export const DATA_V1 = [f.sequenceFlag, f.displayPriority, f.conferenceId, f.appInstanceID, f.routingID] as const;

const byMask = (prefix: string) => fieldsBelow({ ...bits, ...NUMBERED_BITS }, prefix).sort((a, b) => a.mask - b.mask);

export const PHONE_FEATURES = flags('phoneFeatures', 2, ...byMask('PhoneFeatures.'));
export const SOFT_KEYS = flags('validKeyMask', 4, ...byMask('SoftKeyMask.'));
export const LINE_TYPE = flags('lineType', 4, bits.OrigDialed, bits.RedirDialed, bits.CallingPartyNumber, bits.CallingPartyName);
export const GENERIC_BITS = flags('h263_capability_bitfield', 4, ...byMask('Generic.Bitfield.'));

/** What must not be shown: name and number of each party, and a flag for both. */
export const RESTRICTIONS = flags(
  'partyPIRestrictionBits', 4,
  ...['CallingParty', 'CalledParty', 'OriginalCalledParty', 'LastRedirectParty'].flatMap(party =>
    byMask(`RestrictInformationType.${party}`)),
  bits['RestrictInformationType.BitsReserved'],
);

/** Names of what MCS (T.125 §7) and GCC (T.124 §8.7) count. */
import type { ValueNames } from '../../../dissect/index.ts';
import { late } from '../../late.ts';

const listed = (words: string): ValueNames => Object.fromEntries(words.trim().split(/\s+/).map((word, at) => [at, word]));

export const RESULTS = listed(`
  rt-successful rt-domain-merging rt-domain-not-hierarchical rt-no-such-channel rt-no-such-domain rt-no-such-user rt-not-admitted
  rt-other-user-id rt-parameters-unacceptable rt-token-not-available rt-token-not-possessed rt-too-many-channels rt-too-many-tokens
  rt-too-many-users rt-unspecified-failure rt-user-rejected
`);
export const REASONS = listed(`
  rn-domain-disconnected rn-provider-initiated rn-token-purged rn-user-requested rn-channel-purged
`);
export const DIAGNOSTICS = listed(`
  dc-inconsistent-merge dc-forbidden-PDU-downward dc-forbidden-PDU-upward dc-invalid-BER-encoding dc-invalid-PER-encoding
  dc-misrouted-user dc-unrequested-confirm dc-wrong-transport-priority dc-channel-id-conflict dc-token-id-conflict
  dc-not-user-id-channel dc-too-many-channels dc-too-many-tokens dc-too-many-users
`);
export const PRIORITIES = listed('top high medium low');
export const TOKEN_STATES = listed(`
  notInUse selfGrabbed otherGrabbed selfInhibited otherInhibited selfRecipient selfGiving otherGiving
`);
export const CREATE_RESULTS = listed(`
  success userRejected resourcesNotAvailable rejectedForSymmetryBreaking lockedConferenceNotSupported
`);
export const TERMINATIONS = listed('automatic manual');
export const CONNECT_PDUS = listed(`
  conferenceCreateRequest conferenceCreateResponse conferenceQueryRequest conferenceQueryResponse conferenceJoinRequest
  conferenceJoinResponse conferenceInviteRequest conferenceInviteResponse
`);

/**
 * The PDUs of a domain by their number, with what each has in this order. A question mark is behind what a bit before all else may leave out,
 * a star stands for what is not read.
 */
const DOMAIN = `
  plumbDomainIndication heightLimit
  erectDomainRequest subHeight subInterval
  mergeChannelsRequest *
  mergeChannelsConfirm *
  purgeChannelsIndication detachUserIds purgeChannelIds
  mergeTokensRequest *
  mergeTokensConfirm *
  purgeTokensIndication purgeTokenIds
  disconnectProviderUltimatum reason
  rejectMCSPDUUltimatum diagnostic initialOctets
  attachUserRequest
  attachUserConfirm result initiator?
  detachUserRequest reason userIds
  detachUserIndication reason userIds
  channelJoinRequest initiator channelId
  channelJoinConfirm result initiator requested channelId?
  channelLeaveRequest channelIds
  channelConveneRequest initiator
  channelConveneConfirm result initiator privateChannelId?
  channelDisbandRequest initiator privateChannelId
  channelDisbandIndication privateChannelId
  channelAdmitRequest initiator privateChannelId userIds
  channelAdmitIndication initiator privateChannelId userIds
  channelExpelRequest initiator privateChannelId userIds
  channelExpelIndication privateChannelId userIds
  sendDataRequest initiator channelId dataPriority segmentation userData
  sendDataIndication initiator channelId dataPriority segmentation userData
  uniformSendDataRequest initiator channelId dataPriority segmentation userData
  uniformSendDataIndication initiator channelId dataPriority segmentation userData
  tokenGrabRequest initiator tokenId
  tokenGrabConfirm result initiator tokenId tokenStatus
  tokenInhibitRequest initiator tokenId
  tokenInhibitConfirm result initiator tokenId tokenStatus
  tokenGiveRequest initiator tokenId recipient
  tokenGiveIndication initiator tokenId recipient
  tokenGiveResponse result recipient tokenId
  tokenGiveConfirm result initiator tokenId tokenStatus
  tokenPleaseRequest initiator tokenId
  tokenPleaseIndication initiator tokenId
  tokenReleaseRequest initiator tokenId
  tokenReleaseConfirm result initiator tokenId tokenStatus
  tokenTestRequest initiator tokenId
  tokenTestConfirm initiator tokenId tokenStatus
`;

export interface DomainPdu {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly isOptional: boolean }[];
}

export const domainPdus = late((): readonly DomainPdu[] => DOMAIN.trim().split('\n').map(line => {
  const [name, ...parts] = line.trim().split(' ');
  return { name, parts: parts.map(part => ({ name: part.replace('?', ''), isOptional: part.endsWith('?') })) };
}));

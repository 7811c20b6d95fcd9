/** What messages of reserved resources are made of. */
import { FIELDS as f } from '../fields.ts';
import { type Part, address, since } from '../parts.ts';
import { APPLICATION } from '../shared.ts';

export const qualityMessages = (): Readonly<Record<number, readonly Part[]>> => ({
  0x0045: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['ipAddr.ipv4'], f['ipAddr.ipv6']), f.portNumber, f.RTCPPortNumber,
    since(19, f.mediaType),
  ],
  0x0046: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.direction,
  ],
  0x0047: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.direction, f.errorCode, f.failureNodeIpAddr, f.rsvpErrorCode, f.rsvpErrorSubCodeVal, f.rsvpErrorFlag,
  ],
  0x014b: [f.conferenceId, f.callReference, f.passThroughPartyId, f.mediaTransportType, f.ipAddressType, f.mediaType],
  0x014c: [f.conferenceId, f.callReference, f.passThroughPartyId, f.mediaType],
  0x014d: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.resvStyle, f.maxRetryNumber, f.retryTimer, f.confirmRequired, f.preemptionPriority, f.defendingPriority, f.compressionType,
    f.averageBitRate, f.burstSize, f.peakRate, APPLICATION,
  ],
  0x014e: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.resvStyle, f.maxRetryNumber, f.retryTimer, f.preemptionPriority, f.defendingPriority, f.compressionType, f.averageBitRate,
    f.burstSize, f.peakRate, APPLICATION,
  ],
  0x014f: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.direction,
  ],
  0x0150: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.DSCPValue,
  ],
  0x0151: [
    f.conferenceId, f.callReference, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.direction, f.compressionType, f.averageBitRate, f.burstSize, f.peakRate, APPLICATION,
  ],
});

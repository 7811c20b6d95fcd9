/** Fields of messages of reserved resources. */
import { little32 } from './little-endian.ts';
import { MEDIA_TYPE_NAMES, QOS_ERRORS, RSVP_ERRORS } from '../names.ts';

export const QUALITY_FIELDS = {
  RTCPPortNumber: little32('RTCPPortNumber'), averageBitRate: little32('averageBitRate'), burstSize: little32('burstSize'),
  confirmRequired: little32('confirmRequired'), defendingPriority: little32('defendingPriority'),
  failureNodeIpAddr: little32('failureNodeIpAddr'), maxRetryNumber: little32('maxRetryNumber'), peakRate: little32('peakRate'),
  preemptionPriority: little32('preemptionPriority'), retryTimer: little32('retryTimer'), rsvpErrorFlag: little32('rsvpErrorFlag'),
  rsvpErrorSubCodeVal: little32('rsvpErrorSubCodeVal'),
  direction: little32('direction', { hex: true, values: { 1: 'SEND', 2: 'RECV', 3: 'SENDRECV' } }),
  errorCode: little32('errorCode', { hex: true, values: QOS_ERRORS }),
  ipAddressType: little32('ipAddressType', { hex: true, values: { 0: 'v4', 1: 'v6', 2: 'v4_v6', 3: '_Invalid' } }),
  mediaTransportType: little32('mediaTransportType', { hex: true, values: { 1: 'RTP', 2: 'UDP', 3: 'TCP' } }),
  mediaType: little32('mediaType', { hex: true, values: MEDIA_TYPE_NAMES }),
  resvStyle: little32('resvStyle', { hex: true, values: { 1: 'FF', 2: 'SE', 3: 'WF' } }),
  rsvpErrorCode: little32('rsvpErrorCode', { hex: true, values: RSVP_ERRORS }),
} as const;

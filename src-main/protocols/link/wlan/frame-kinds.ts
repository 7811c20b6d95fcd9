/**
 * Kinds of IEEE 802.11 frames: type and subtype in one number (IEEE 802.11-2020 table 9-1), the sixteen of type and the
 * subtype of control frame extensions behind.
 */
export const FRAME_KINDS: Readonly<Record<number, string>> = {
  0x0000: 'Association Request', 0x0001: 'Association Response', 0x0002: 'Reassociation Request', 0x0003: 'Reassociation Response',
  0x0004: 'Probe Request', 0x0005: 'Probe Response', 0x0006: 'Measurement Pilot', 0x0008: 'Beacon frame', 0x0009: 'ATIM', 0x000a: 'Disassociate',
  0x000b: 'Authentication', 0x000c: 'Deauthentication', 0x000d: 'Action', 0x000e: 'Action No Ack', 0x000f: 'Aruba Management', 0x0012: 'Trigger',
  0x0014: 'Beamforming Report Poll', 0x0015: 'VHT/HE NDP Announcement', 0x0017: 'Control Wrapper', 0x0018: '802.11 Block Ack Req',
  0x0019: '802.11 Block Ack', 0x001a: 'Power-Save poll', 0x001b: 'Request-to-send', 0x001c: 'Clear-to-send', 0x001d: 'Acknowledgement',
  0x001e: 'CF-End (Control-frame)', 0x001f: 'CF-End + CF-Ack (Control-frame)', 0x0020: 'Data', 0x0021: 'Data + CF-Ack', 0x0022: 'Data + CF-Poll',
  0x0023: 'Data + CF-Ack + CF-Poll', 0x0024: 'Null function (No data)', 0x0025: 'Acknowledgement (No data)', 0x0026: 'CF-Poll (No data)',
  0x0027: 'CF-Ack/Poll (No data)', 0x0028: 'QoS Data', 0x0029: 'QoS Data + CF-Acknowledgment', 0x002a: 'QoS Data + CF-Poll',
  0x002b: 'QoS Data + CF-Ack + CF-Poll', 0x002c: 'QoS Null function (No data)', 0x002e: 'QoS CF-Poll (No Data)',
  0x002f: 'QoS CF-Ack + CF-Poll (No data)', 0x0030: 'DMG Beacon', 0x0031: 'S1G Beacon', 0x0162: 'Poll', 0x0163: 'Service Period Request',
  0x0164: 'Grant', 0x0165: 'DMG Clear-to-send', 0x0166: 'DMG Denial-to-send', 0x0167: 'Grant Acknowledgment', 0x0168: 'Sector Sweep',
  0x0169: 'Sector Sweep Feedback', 0x016a: 'Sector Sweep Acknowledgment',
};

export const MANAGEMENT = 0;
export const CONTROL = 1;
export const DATA = 2;

export const KIND = {
  associationRequest: 0x00, associationResponse: 0x01, reassociationRequest: 0x02, reassociationResponse: 0x03, probeRequest: 0x04,
  probeResponse: 0x05, beacon: 0x08, announcementMessage: 0x09, disassociation: 0x0a, authentication: 0x0b, deauthentication: 0x0c,
  action: 0x0d, actionNoAck: 0x0e, trigger: 0x12, beamformingPoll: 0x14, nullAnnouncement: 0x15, wrapper: 0x17, blockAckRequest: 0x18,
  blockAck: 0x19, powerSavePoll: 0x1a, requestToSend: 0x1b, clearToSend: 0x1c, acknowledgement: 0x1d, freeEnd: 0x1e, freeEndAck: 0x1f,
} as const;

/** Bits of a data frame's subtype. */
export const NO_DATA = 0x04;
export const QUALITY = 0x08;

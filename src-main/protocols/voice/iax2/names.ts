/** Names of IAX2's numbers, RFC 5456 and IANA's registry iax-parameters. */

/** §8.2 */
export const FRAMES: Readonly<Record<number, string>> = {
  13: 'iax_frame_types', 0: '(0?)', 1: 'DTMF End', 2: 'Voice', 3: 'Video', 4: 'Control', 5: 'NULL', 6: 'IAX',
  7: 'Text', 8: 'Image', 9: 'HTML', 10: 'Comfort Noise', 11: 'Modem', 12: 'DTMF Begin',
};

/** §8.3 */
export const CONTROLS: Readonly<Record<number, string>> = {
  0: '(0?)', 1: 'HANGUP', 2: 'RING', 3: 'RINGING', 4: 'ANSWER', 5: 'BUSY', 6: 'TKOFFHK', 7: 'OFFHOOK',
  255: 'stop sounds',
};

/** §8.4 */
export const COMMANDS: Readonly<Record<number, string>> = {
  41: 'iax_iax_subclasses', 0: '(0?)', 1: 'NEW', 2: 'PING', 3: 'PONG', 4: 'ACK', 5: 'HANGUP', 6: 'REJECT', 7: 'ACCEPT',
  8: 'AUTHREQ', 9: 'AUTHREP', 10: 'INVAL', 11: 'LAGRQ', 12: 'LAGRP', 13: 'REGREQ', 14: 'REGAUTH', 15: 'REGACK',
  16: 'REGREJ', 17: 'REGREL', 18: 'VNAK', 19: 'DPREQ', 20: 'DPREP', 21: 'DIAL', 22: 'TXREQ', 23: 'TXCNT', 24: 'TXACC',
  25: 'TXREADY', 26: 'TXREL', 27: 'TXREJ', 28: 'QUELCH', 29: 'UNQULCH', 30: 'POKE', 31: 'PAGE', 32: 'MWI',
  33: 'UNSUPPORTED', 34: 'TRANSFER', 35: 'PROVISION', 36: 'FWDOWNL', 37: 'FWDATA', 38: 'TXMEDIA', 39: 'RTKEY',
  40: 'CALLTOKEN',
};

/** §8.5 */
export const HTML: Readonly<Record<number, string>> = {
  1: 'Sending a URL', 2: 'Data frame', 4: 'Beginning frame', 8: 'End frame', 16: 'Load is complete',
  17: 'Peer does not support HTML', 18: 'Link URL', 19: 'Unlink URL', 20: 'Reject Link URL',
};

/** Of Asterisk. */
export const MODEMS: Readonly<Record<number, string>> = {
  0: '(0?)', 1: 'T.38', 2: 'V.150',
};

/** §8.7, and what Asterisk has added; a format is one bit. */
export const FORMATS: Readonly<Record<number, string>> = {
  1: 'G.723.1 compression', 2: 'GSM compression', 4: 'Raw mu-law data (G.711)', 8: 'Raw A-law data (G.711)',
  16: 'ADPCM (G.726), 32kbps, AAL2 codeword packing)', 32: 'ADPCM (IMA)', 64: 'Raw 16-bit Signed Linear (8000 Hz) PCM',
  128: 'LPC10, 180 samples/frame', 256: 'G.729a Audio', 512: 'SpeeX Free Compression', 1024: 'iLBC Free Compression',
  2048: 'ADPCM (G.726, 32kbps, RFC3551 codeword packing)', 4096: 'G.722',
  8192: 'G.722.1 (also known as Siren7, 32kbps assumed)',
  16384: 'G.722.1 Annex C (also known as Siren14, 48kbps assumed)', 32768: 'Raw 16-bit Signed Linear (16000 Hz) PCM',
  0x10000: 'JPEG Images', 0x20000: 'PNG Images', 0x40000: 'H.261 Video', 0x80000: 'H.263 Video',
  0x100000: 'H.263+ Video', 0x200000: 'H.264 Video', 0x400000: 'MPEG4 Video', 0x800000: 'VP8 Video',
  0x4000000: 'T.140 RED Text format RFC 4103', 0x8000000: 'T.140 Text format - ITU T.140, RFC 4103',
  0x100000000: 'G.719 (64 kbps assumed)', 0x200000000: 'SpeeX Wideband (16kHz) Free Compression',
  0x400000000: 'Opus audio (8kHz, 16kHz, 24kHz, 48Khz)', 0x800000000000: 'Raw testing-law data (G.711)',
};

/** §8.6 */
export const ELEMENTS: Readonly<Record<number, string>> = {
  1: 'Number/extension being called', 2: 'Calling number', 3: 'Calling number ANI for billing', 4: 'Name of caller',
  5: 'Context for number', 6: 'Username (peer or user) for authentication', 7: 'Password for authentication',
  8: 'Actual codec capability', 9: 'Desired codec format', 10: 'Desired language', 11: 'Protocol version',
  12: 'CPE ADSI capability', 13: 'Originally dialed DNID', 14: 'Authentication method(s)',
  15: 'Challenge data for MD5/RSA', 16: 'MD5 challenge result', 17: 'RSA challenge result',
  18: 'Apparent address of peer', 19: 'When to refresh registration', 20: 'Dialplan status', 21: 'Call number of peer',
  22: 'Cause', 23: 'Unknown IAX command', 24: 'How many messages waiting', 25: 'Request auto-answering',
  26: 'Request musiconhold with QUELCH', 27: 'Transfer Request Identifier', 28: 'Referring DNIS',
  29: 'Provisioning info', 30: 'AES Provisioning info', 31: 'Date/Time', 32: 'Device type', 33: 'Service Identifier',
  34: 'Firmware revision', 35: 'Firmware block description', 36: 'Firmware block of data', 37: 'Provisioning version',
  38: 'Calling presentation', 39: 'Calling type of number', 40: 'Calling transit network select',
  41: 'Supported sampling rates', 42: 'Hangup cause', 43: 'Encryption format', 44: 'Raw encryption key',
  45: 'Codec preferences', 46: 'Received jitter', 47: 'Received loss', 48: 'Received frames',
  49: 'Max playout delay in ms for received frames', 50: 'Dropped frames', 51: 'Frames received out of order',
  52: 'IAX2 variable', 53: 'OSP Token', 54: 'Call Token', 55: '64-bit codec capability', 56: '64-bit codec format',
  255: 'Data call format',
};

/** ITU-T Q.850 */
export const CAUSES: Readonly<Record<number, string>> = {
  1: 'Unallocated', 2: 'No route transit net', 3: 'No route to destination', 5: 'Misdialled trunk prefix',
  6: 'Channel unacceptable', 7: 'Call awarded delivered', 8: 'Preempted', 14: 'Number ported not here',
  16: 'Normal clearing', 17: 'User busy', 18: 'No user response', 19: 'No answer', 20: 'Subscriber absent',
  21: 'Call rejected', 22: 'Number changed', 23: 'Redirected to new destination', 26: 'Answered elsewhere',
  27: 'Destination out of order', 28: 'Invalid number format', 29: 'Facility rejected',
  30: 'Response to status inquiry', 31: 'Normal unspecified', 34: 'Normal circuit congestion',
  38: 'Network out of order', 41: 'Normal temporary failure', 42: 'Switch congestion', 43: 'Access info discarded',
  44: 'Requested channel unavailable', 50: 'Facility not subscribed', 52: 'Outgoing call barred',
  54: 'Incoming call barred', 57: 'Bearer capability not authorized', 58: 'Bearer capability not available',
  65: 'Bearer capability not implemented', 66: 'Channel not implemented', 69: 'Facility not implemented',
  81: 'Invalid call reference', 88: 'Incompatible destination', 95: 'Invalid message unspecified',
  96: 'Mandatory IE missing', 97: 'Message type nonexistent', 98: 'Wrong message', 99: 'IE nonexistent',
  100: 'Invalid IE contents', 101: 'Wrong call state', 102: 'Recovery on timer expire',
  103: 'Mandatory IE length error', 111: 'Protocol error', 127: 'Interworking',
};

/** Of Asterisk. */
export const DATA_FORMATS: Readonly<Record<number, string>> = {
  0: 'N/A (analogue call?)', 1: 'ITU-T V.110 rate adaption', 2: 'ITU-T H.223/H.245',
};

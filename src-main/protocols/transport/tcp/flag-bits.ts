/** The control bits of a segment, RFC 9293 §3.1. */
export const FIN = 0x001, SYN = 0x002, RST = 0x004, ACK = 0x010, URG = 0x020;

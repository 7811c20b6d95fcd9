/** Commands and options of Telnet: RFC 854, RFC 885, RFC 1184, and IANA's telnet-options. */
export const COMMANDS: Readonly<Record<number, string>> = {
  236: 'End of File', 237: 'Suspend Current Process', 238: 'Abort Process', 239: 'End of Record', 240: 'Suboption End', 241: 'No Operation',
  242: 'Data Mark', 243: 'Break', 244: 'Interrupt Process', 245: 'Abort Output', 246: 'Are You There?', 247: 'Escape Character',
  248: 'Erase Line', 249: 'Go Ahead', 250: 'Suboption', 251: 'Will', 252: 'Won\'t', 253: 'Do', 254: 'Don\'t',
};

export const OPTIONS: readonly string[] = [
  'Binary Transmission', 'Echo', 'Reconnection', 'Suppress Go Ahead', 'Approx Message Size Negotiation', 'Status', 'Timing Mark',
  'Remote Controlled Trans and Echo', 'Output Line Width', 'Output Page Size', 'Output Carriage-Return Disposition',
  'Output Horizontal Tab Stops', 'Output Horizontal Tab Disposition', 'Output Formfeed Disposition', 'Output Vertical Tabstops',
  'Output Vertical Tab Disposition', 'Output Linefeed Disposition', 'Extended ASCII', 'Logout', 'Byte Macro', 'Data Entry Terminal',
  'SUPDUP', 'SUPDUP Output', 'Send Location', 'Terminal Type', 'End of Record', 'TACACS User Identification', 'Output Marking',
  'Terminal Location Number', 'Telnet 3270 Regime', 'X.3 PAD', 'Negotiate About Window Size', 'Terminal Speed', 'Remote Flow Control',
  'Linemode', 'X Display Location', 'Environment Option', 'Authentication Option', 'Encryption Option', 'New Environment Option', 'TN3270E',
  'XAUTH', 'CHARSET', 'Remote Serial Port', 'COM Port Control', 'Suppress Local Echo', 'Start TLS', 'KERMIT', 'SEND-URL', 'FORWARD_X',
];

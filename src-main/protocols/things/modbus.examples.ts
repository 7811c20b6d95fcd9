/** Modbus/TCP messages: the examples of the Application Protocol Specification V1.1b3 §6, behind the header of the guide's §3.1.3. */
const message = (unit: string, body: string): { as: string; hex: string } =>
  ({ as: 'mbtcp', hex: `0001 0000 ${(1 + body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0')} ${unit} ${body}` });

export const examples = {
  readCoils: message('0a', '01 0013 0013'),
  readRegisters: message('0a', '03 006b 0003'),
  writeCoil: message('0a', '05 00ac ff00'),
  writeRegister: message('0a', '06 0001 0003'),
  diagnostics: message('0a', '08 0000 a537'),
  writeCoils: message('0a', '0f 0013 000a 02 cd01'),
  writeRegisters: message('0a', '10 0001 0002 04 000a 0102'),
  maskWrite: message('0a', '16 0004 00f2 0025'),
  readWrite: message('0a', '17 0003 0006 000e 0003 06 00ff00ff00ff'),
  fifo: message('0a', '18 04de'),
  fileQuery: message('0a', '14 0e 06 00040001 0002 06 00030009 0002'),
  file: message('0a', '14 0c 05 06 0dfe0020 05 06 33cd0040'),
  writeFile: message('0a', '15 0d 06 00040007 0003 06af04be100d'),
  events: message('0a', '0c 08 0000 0108 0121 20 00'),
  logged: message('0a', '0c 0a 0000 0108 0121 82 41 04 00'),
  counter: message('0a', '0b ffff 0108'),
  diagnosed: message('0a', '08 000b 0011'),
  fifoQueue: message('0a', '18 0006 0002 01b81284'),
  identify: message('0a', '2b 0e 01 00'),
  identified: message('0a', '2b 0e 01 01 00 00 03 00 04 41434d45 01 02 5831 80 02 0102'),
  exception: message('0a', '81 02'),
  /** Seen alone, a response reads as a query would: its first two bytes are a reference. */
  coils: message('0a', '01 03 cd6b05'),
  registers: message('0a', '03 06 022b00000064'),
} as const;

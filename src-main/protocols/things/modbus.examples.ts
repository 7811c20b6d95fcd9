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
  exception: message('0a', '81 02'),
  /** Seen alone, a response reads as a query would: its first two bytes are a reference. */
  coils: message('0a', '01 03 cd6b05'),
  registers: message('0a', '03 06 022b00000064'),
} as const;

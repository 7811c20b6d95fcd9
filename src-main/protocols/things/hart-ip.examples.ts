/** HART-IP messages, built by hand after HCF_SPEC-085 (sessions) and HCF_SPEC-127 (what universal commands answer). */
const message = (kind: string, id: string, body: string) => {
  const length = (8 + body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0');
  return { as: 'hart_ip', hex: `01 ${kind} ${id} 00 0007 ${length} ${body}` } as const;
};
const ADDRESS = 'a64e0b6fe4';
const ask = (command: string, data = '') => message('00', '03', `82 ${ADDRESS} ${command} ${count(data)} ${data} 00`);
const answer = (command: string, data: string) => message('01', '03', `86 ${ADDRESS} ${command} ${count(`0000${data}`)} 0000 ${data} 00`);
const count = (data: string): string => (data.replace(/\s/g, '').length / 2).toString(16).padStart(2, '0');

export const examples = {
  initiate: message('00', '00', '01 00007530'),
  refused: message('03', '00', '01'),
  keepAlive: message('00', '02', ''),
  identify: message('00', '03', 'ffff 02 80 00 00 82'),
  identity: message('01', '03', '06 80 00 18 0000 fe 264e 05 07 05 01 08 00 0b6fe4 05 09 0001 00 0026 0026 01 00'),
  primary: answer('01', '20 41c80000'),
  dynamic: answer('03', '40800000 20 41c80000 27 42480000'),
  variables: answer('09', '00 00 40 20 41c80000 c0 01 41 27 42480000 c0 000fa000'),
  askVariables: ask('09', '00 01'),
  tag: answer('0d', '50c482 2c0820 820820820820 820820820820 01 0a 79'),
  sensor: answer('0e', '000001 20 42c80000 00000000 3f800000'),
  output: answer('0f', '00 01 20 42c80000 00000000 3f800000 fb 26 00'),
  assembly: answer('10', '000123'),
  longTag: answer('14', `41424344${'20'.repeat(28)}`),
  status: answer('30', '010203040506 00 00 00 00 00 00 00 00 0102'),
  unknown: answer('cb', '0102'),
  short: message('01', '03', `86 ${ADDRESS} 01 01 40 00`),
} as const;

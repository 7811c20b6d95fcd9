/**
 * Messages between ipmitool 1.8 and OpenIPMI's simulator 2.0; the acknowledgement and the one of a maker are built by
 * hand after DSP0136 §3.2.3.2 and IPMI v2.0 §13.6.
 */
const message = (hex: string): { as: string; hex: string } => ({ as: 'rmcp', hex });

export const examples = {
  ping: message('0600ff06000011be80000000'),
  pong: message('0600ff06000011be40000010000011be000000008100000000000000'),
  capabilities: message('0600ff07000000000000000000092018c88104380e0233'),
  identifier: message('0600ff07022193abe982000000c4b8e92de66505c154d9fbda5e176670072018c88114016a'),
  answer: message('0600ff0702235900858200000054eb1267979e3017bfd2279b822ed1ba17811c632014010000030908029f911200020f0000000062'),
  refused: message('0600ff070222590085820000003db0d69a84742105002b77917ff1fea80881b4cb20103ed4be'),
  plus: message('0600ff07060000000000000000000a002018c88104540e008099'),
  key: message('0600ff0706120000000000000000230000000000820800006870c68ef109e33075a57b72e67ce3d71400000769706d69757372'),
  acknowledged: message('0600ff86'),
  maker: message('0600ff07 06 42 00000157 0001 01000000 02000000 0400 deadbeef ffff0207'),
  secret: message('0600ff07 06 c0 01000000 02000000 0400 deadbeef ffff0207'),
} as const;

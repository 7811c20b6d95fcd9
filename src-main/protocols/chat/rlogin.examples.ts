/** Rlogin, built by hand after RFC 1282. */
const head = (ports: string): string =>
  `020000000002 020000000001 0800 450000640000000040060000 0a000001 0a000002 ${ports} 00000001 00000001 5018 2000 0000 0000`;

export const examples = {
  start: { hex: `${head('03ff 0201').replace('45000064', '4500003e')} 00 616c69636500 626f6200 78746572 6d2f3338343030 00`
    .replace('4500003e', '45000042') },
  accepted: { hex: `${head('0201 03ff').replace('45000064', '45000029')} 00` },
  window: { hex: `${head('03ff 0201').replace('45000064', '45000034')} ffff 7373 0018 0050 0280 01e0` },
  control: { hex: `${head('0201 03ff').replace('45000064', '45000029')} 20` },
  data: { hex: `${head('03ff 0201').replace('45000064', '4500002b')} 6c730d` },
} as const;

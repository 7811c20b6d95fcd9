import { expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { createRegistry } from '../../protocols/index.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { TlsOverview } from './tls-overview.ts';

const A = '10.0.0.1', B = '10.0.0.2';
/** A record of TLS 1.2 with a fatal alert (RFC 5246 §7.2). */
const alert = (from: string, to: string, description: string): Uint8Array =>
  tcpFrame({ from, to, ports: from === A ? [4000, 443] : [443, 4000], sequence: 1, payload: fromHex(`15 0303 0002 02 ${description}`) });

it('alerts are told with their senders', () => {
  const overview = new TlsOverview(createRegistry());
  for (const packet of [alert(B, A, '28'), alert(A, B, '30'), alert(B, A, '28')]) overview.add(dissect(packet).dissector.tree);
  expect(overview.section()?.tables).toMatchObject([
    { title: 'Alerts', rows: [['Fatal: Handshake Failure', B, '2'], ['Fatal: Unknown CA', A, '1']] },
  ]);
});

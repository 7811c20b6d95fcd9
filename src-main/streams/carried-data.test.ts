import { describe, expect, it } from 'vitest';
import { scanned } from '../tooling/scanned.ts';
import { parseScript, scriptFrames } from '../tooling/tcp-script.ts';
import type { CarriedData } from './carried-data.ts';
import { tellConnection } from './connection-story.ts';

/** Of the client's data and the server's; seconds to the millisecond. */
function carried(script: string): { readonly client: CarriedData; readonly server: CarriedData } {
  const segments = parseScript(script);
  const { streams, around } = scanned(scriptFrames(segments), { times: segments.map(({ time }) => time) });
  const telling = tellConnection(streams, around.payloads, 0);
  for (;;) {
    const { done, value } = telling.next();
    if (done !== true || value === undefined) continue;
    const [client, server] = [value.summary.client.data, value.summary.server.data].map(data => ({
      ...data, carrying: Number(data.carrying.toFixed(3)),
      windowClosed: { ...data.windowClosed, seconds: Number(data.windowClosed.seconds.toFixed(3)) },
    }));
    return { client, server };
  }
}

const OPEN = `
  0.000 > S 99:99(0) win 1000 mss 1460
  0.020 < SA 299:299(0) ack 100 win 1000 mss 1460
  0.021 > . 100:100(0) ack 300 win 1000`;
const NEVER = { times: 0, seconds: 0 };

describe('the data of each side', () => {
  it('is counted once, however often it is sent, and in the time to its last acknowledgment, not to the FIN', () => {
    expect(carried(`${OPEN}
      1.000 > PA 100:200(100) ack 300 win 1000
      1.001 > PA 200:300(100) ack 300 win 1000
      1.300 > PA 100:300(200) ack 300 win 1000
      1.320 < . 300:300(0) ack 300 win 1000
      9.000 > FA 300:300(0) ack 300 win 1000
      9.020 < FA 300:300(0) ack 301 win 1000
      9.021 > . 301:301(0) ack 301 win 1000`)).toEqual({
      client: { distinctBytes: 200, resentBytes: 200, carrying: 0.32, mostInFlight: 200, windowClosed: NEVER },
      server: { distinctBytes: 0, resentBytes: 0, carrying: 0, mostInFlight: 0, windowClosed: NEVER },
    });
  });

  it('is in flight from its sending to its acknowledgment in order (RFC 5681 §2), which an older one does not take back', () => {
    const { client } = carried(`${OPEN}
      0.030 > . 100:200(100) ack 300 win 1000
      0.031 > . 200:300(100) ack 300 win 1000
      0.051 < . 300:300(0) ack 300 win 1000
      0.052 < . 300:300(0) ack 200 win 0
      0.053 > . 300:450(150) ack 300 win 1000`);
    expect(client).toMatchObject({ mostInFlight: 200, distinctBytes: 350, carrying: 0.023 });
  });

  it('has nothing in flight to tell where no acknowledgment was captured', () => {
    // Without a handshake the lower port counts as the server's.
    const { server } = carried(`
      0.030 > . 100:200(100) ack 300 win 1000
      0.130 > . 300:400(100) ack 300 win 1000`);
    expect(server).toMatchObject({ distinctBytes: 200, carrying: 0.1, mostInFlight: undefined });
  });

  it('waits while the window of the other side is closed: from the first zero to the next other value or the end', () => {
    const { client, server } = carried(`${OPEN}
      0.100 < . 300:1300(1000) ack 100 win 1000
      0.101 > . 100:100(0) ack 1300 win 0
      0.400 < . 1299:1299(0) ack 100 win 1000
      0.401 > . 100:100(0) ack 1300 win 0
      0.600 > . 100:100(0) ack 1300 win 1000
      0.700 < . 1300:2300(1000) ack 100 win 1000
      0.701 > . 100:100(0) ack 2300 win 0
      0.801 < . 2299:2299(0) ack 100 win 1000`);
    expect(client.windowClosed).toEqual({ times: 2, seconds: 0.599 });
    expect(server).toMatchObject({ distinctBytes: 2000, mostInFlight: 1000, carrying: 0.601, windowClosed: NEVER });
  });

  it('begins behind a SYN that carries some, and is not what a reset says (RFC 9293 §3.5.3)', () => {
    const { client, server } = carried(`
      0.000 > S 99:109(10) win 1000 mss 1460
      0.020 < SA 299:299(0) ack 110 win 1000 mss 1460
      0.021 > . 110:120(10) ack 300 win 1000
      0.041 < RA 300:310(10) ack 120 win 0`);
    expect(client).toMatchObject({ distinctBytes: 20, resentBytes: 0, carrying: 0.021 });
    expect(server).toMatchObject({ distinctBytes: 0, windowClosed: NEVER });
  });
});

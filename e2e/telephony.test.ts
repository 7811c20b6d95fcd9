/** Calls and their media, as a person looks at them: one call of SIP with its RTP, of which a packet is lost. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { captureWriter } from '../src-main/capture/index.ts';
import { udpFrame } from '../src-main/tooling/frames.ts';
import { expect, test } from './web-window.ts';

const A = '192.0.2.1', B = '192.0.2.2';
const lines = (...parts: readonly string[]): string => [...parts, ''].join('\r\n');

function message(start: string, sequence: string, media?: { readonly host: string; readonly port: number }): string {
  const { host, port } = media ?? { host: '', port: 0 };
  const body = media === undefined ? '' : lines('v=0', `o=- 1 1 IN IP4 ${host}`, 's=-', `c=IN IP4 ${host}`, 't=0 0', `m=audio ${port} RTP/AVP 0`);
  const head = [
    start, 'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1', 'From: <sip:anna@example.com>;tag=1', 'To: <sip:bob@example.org>;tag=2',
    'Call-ID: call-1@example.com', `CSeq: ${sequence}`,
  ];
  return lines(...head, ...(body === '' ? [] : ['Content-Type: application/sdp']), `Content-Length: ${body.length}`, '') + body;
}

function rtp(number: number): Uint8Array {
  const packet = Buffer.alloc(12 + 160, 0xff);
  packet.set([0x80, 0]);
  packet.writeUInt16BE(number, 2);
  packet.writeUInt32BE(160 * number, 4);
  packet.writeUInt32BE(0xcafe, 8);
  return packet;
}

/** The call: each packet with its time in milliseconds. */
function callCapture(): Uint8Array {
  const sip = (from: string, to: string, text: string) => udpFrame({ from, to, ports: [5060, 5060], payload: text });
  const packets: readonly (readonly [at: number, bytes: Uint8Array])[] = [
    [0, sip(A, B, message('INVITE sip:bob@example.org SIP/2.0', '1 INVITE', { host: A, port: 4000 }))],
    [100, sip(B, A, message('SIP/2.0 180 Ringing', '1 INVITE'))],
    [900, sip(B, A, message('SIP/2.0 200 OK', '1 INVITE', { host: B, port: 5000 }))],
    [950, sip(A, B, message('ACK sip:bob@example.org SIP/2.0', '1 ACK'))],
    ...[0, 1, 2, 4, 5].map((number) => [1000 + 20 * number, udpFrame({ from: A, to: B, ports: [4000, 5000], payload: rtp(number) })] as const),
    [2000, sip(A, B, message('BYE sip:bob@example.org SIP/2.0', '2 BYE'))],
    [2010, sip(B, A, message('SIP/2.0 200 OK', '2 BYE'))],
  ];
  const chunks: Uint8Array[] = [];
  const link = { linkType: 1, linkTypeName: 'Ethernet', snapLength: 0, section: 0, id: 0, comments: [], resolution: '10^-6', timeOffset: 0 };
  const writer = captureWriter('pcap', (chunk) => chunks.push(chunk.slice()), { interfaces: [link] });
  for (const [at, bytes] of packets) {
    writer.packet({ interface: 0, seconds: Math.floor(at / 1000), nanoseconds: (at % 1000) * 1e6, bytes, original: bytes.length });
  }
  writer.end();
  return Buffer.concat(chunks);
}

test('tells of calls and their media, and shows what belongs to them', async ({ open, page }, information) => {
  mkdirSync(information.outputDir, { recursive: true });
  const path = information.outputPath('call.pcap');
  writeFileSync(path, callCapture());
  await open(path);
  await expect(page.locator('.ag-row').first()).toBeVisible();
  const telephony = async (item: string) => {
    await page.getByRole('menuitem', { name: 'Telephony' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await telephony('RTP streams');
  const streams = page.getByRole('dialog', { name: 'RTP streams' });
  await expect(streams.locator('.ag-row')).toHaveText(/192\.0\.2\.14000192\.0\.2\.250000x0000cafeg711U5116\.7%1\.0000000\.100/);
  await page.screenshot({ path: information.outputPath('streams.png') });
  await streams.locator('.ag-row').dblclick();
  const analysis = page.getByRole('dialog', { name: 'RTP stream analysis' }), packets = analysis.locator('.ag-row');
  await expect(packets).toHaveCount(5);
  await expect(packets.nth(3)).toHaveText(/1\.080000440\.000\.000\.00.*1 packet missing before/);
  await expect(analysis.getByText('1 (16.7%)')).toBeVisible();
  await page.screenshot({ path: information.outputPath('analysis.png') });
  await packets.nth(3).dblclick();
  await expect(page.locator('.row-selected')).toContainText('Seq=4');

  await telephony('RTP streams');
  await streams.locator('.ag-row').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Play' }).click();
  // Six packets of 20 ms, one of them missing.
  await expect(analysis.getByText('5 packets, 1 lost.')).toBeVisible();
  const place = analysis.getByRole('slider', { name: 'Place in the sound' });
  await expect(place).toHaveAttribute('aria-valuetext', '0:00.0 of 0:00.1');
  await expect(analysis.locator('.rtp-mark')).toHaveCount(1);
  const [sound] = await Promise.all([page.waitForEvent('download'), analysis.getByRole('button', { name: 'Save …' }).click()]);
  expect(sound.suggestedFilename()).toBe('rtp-192.0.2.1-4000-192.0.2.2-5000.wav');
  expect(readFileSync(await sound.path())).toHaveLength(44 + 2 * 6 * 160);
  await analysis.getByRole('button', { name: 'Play' }).press('Space');
  await expect(place).toHaveAttribute('aria-valuetext', '0:00.1 of 0:00.1');
  await page.screenshot({ path: information.outputPath('sound.png') });
  await analysis.getByRole('button', { name: 'Go to packet' }).click();
  await expect(page.locator('.row-selected')).toContainText('Seq=5');
  await telephony('RTP streams');
  await streams.locator('.ag-row').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show its packets' }).click();
  await expect(page.getByText('Shown: 5 ')).toBeVisible();
  await page.keyboard.press('Control+Alt+X');
  await expect(page.getByText('Shown: ')).toHaveCount(0);
  await telephony('VoIP calls');
  const calls = page.getByRole('dialog', { name: 'VoIP calls' });
  await expect(calls.locator('.ag-row')).toHaveText(/0\.0000002\.010192\.0\.2\.1sip:anna@example\.comsip:bob@example\.orgCompleted2006/);
  await page.screenshot({ path: information.outputPath('calls.png') });
  await calls.locator('.ag-row').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show messages and media' }).click();
  await expect(page.getByText('Shown: 11 ')).toBeVisible();

  await telephony('VoIP calls');
  await calls.locator('.ag-row').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Flow graph of its messages' }).click();
  const flow = page.getByRole('dialog', { name: 'Flow graph' }),
    arrows = flow.getByRole('option');
  await expect(arrows).toHaveCount(6);
  await expect(arrows.nth(1)).toHaveAccessibleName(/^Packet 2, 0\.100000 s, from 192\.0\.2\.2 to 192\.0\.2\.1, SIP: Status: 180 Ringing/);
  const [saved] = await Promise.all([page.waitForEvent('download'), flow.getByRole('button', { name: 'Save as SVG …' }).click()]);
  await saved.saveAs(information.outputPath('flow.svg'));
  expect(readFileSync(information.outputPath('flow.svg'), 'utf8').match(/<title>Status: 180 Ringing/g)).toHaveLength(1);
  await flow.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await expect(arrows.last()).toHaveAttribute('aria-selected', 'true');
  await page.screenshot({ path: information.outputPath('flow.png') });
  await page.keyboard.press('Enter');
  await expect(flow).toHaveCount(0);
  await expect(page.locator('.row-selected')).toContainText('200 OK');
});

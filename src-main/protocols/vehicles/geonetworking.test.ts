import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './geonetworking.examples.ts';

it('says where the sender is, how fast, and where it goes', () => {
  const beacon = dissect(examples.beacon.hex);
  expect([beacon.protocol, beacon.info, beacon.source]).toEqual(['GEONW', 'Beacon', '1.15.0.02:00:00:00:00:01']);
  const lines = beacon.lines().map(line => line.trim());
  expect(lines).toContain(`Latitude: 49d39'51.43"N (496642876)`);
  expect(lines).toContain(`Longitude: 26d43'52.53"W (-267312589)`);
  expect(lines.some(line => line.endsWith('= Speed: 2.91 m/s'))).toBe(true);
  expect(lines).toContain('Heading: 90.0 degrees');
  expect(lines.some(line => line.endsWith('= ITS-S type: Road Side Unit (15)'))).toBe(true);
  expect(beacon.remarks).toEqual(['"Remain Hop Limit" != 1 for BEACON or SHB (10)']);
});

it('carries datagrams with ports, and no more than it says', () => {
  const single = dissect(examples.singleHop.hex);
  expect([single.protocol, single.info, single.value('btpb.dstport'), single.value('data.data')]).toEqual(['BTPB', ' → 9999', '9999', 'abcd']);
  expect([single.remarks, single.value('geonw.shb.reserved')]).toEqual([[], '0']);
  const multi = dissect(examples.multiHop.hex);
  expect([multi.info, multi.value('geonw.seq_num'), multi.values('btpa.port')]).toEqual(['258 → 9999', '0x0007', ['9999', '258']]);
});

it('addresses areas by their middle and size', () => {
  const circle = dissect(examples.circle.hex), ellipse = dissect(examples.ellipse.hex);
  expect([circle.value('geonw.gxc.radius'), circle.has('geonw.gxc.distancea'), circle.has('geonw.gbc')]).toEqual(['100', false, true]);
  expect(['distancea', 'distanceb', 'angle'].map(name => ellipse.value(`geonw.gxc.${name}`))).toEqual(['100', '50', '90']);
  expect(ellipse.has('geonw.gac')).toBe(true);
});

it('addresses stations, and asks where they are', () => {
  const unicast = dissect(examples.unicast.hex);
  expect([unicast.destination, unicast.value('geonw.dst_pos.tst')]).toEqual(['1.5.0.02:00:00:00:00:02', '101']);
  const request = dissect(examples.request.hex);
  expect([request.info, request.destination, request.value('geonw.ls_req.addr.mid')])
    .toEqual(['Location Service Request', '1.5.0.02:00:00:00:00:02', '02:00:00:00:00:02']);
  expect(dissect(examples.reply.hex).info).toBe('Location Service Reply');
});

it('leaves alone what it has no rules for', () => {
  expect([dissect(examples.secured.hex).info, dissect(examples.secured.hex).value('data.data')]).toEqual(['Secured Packet', '030001']);
  expect(dissect(examples.future.hex).remarks).toEqual(['Bogus GeoNetworking Version']);
});

it('reads version 0 by its own header', () => {
  const old = dissect(examples.old.hex);
  expect([old.info, old.source, old.value('geonw.src_pos.hdg'), old.value('geonw.src_pos.v0.altitude')])
    .toEqual(['Beacon', '0.0.0.02:00:00:00:00:01', '180', '60']);
  expect(['time', 'position', 'speed', 'heading', 'altitude'].map(name => old.value(`geonw.src_pos.v0.accuracy.${name}`)))
    .toEqual(['1', '2', '1', '5', '0']);
  expect(old.remarks).toEqual([]);
});

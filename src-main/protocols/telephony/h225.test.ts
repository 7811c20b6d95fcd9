import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './h225.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: examples[name].as });

describe('h225', () => {
  it('reads who looks for a gatekeeper', () => {
    const packet = read('gatekeeperRequest');
    expect([packet.info, packet.protocol]).toEqual(['RAS: gatekeeperRequest ', 'H.225.0']);
    expect(['requestSeqNum', 'protocolIdentifier', 'ipV4', 'ipV4_port', 'productId', 'h323_ID', 'dialledDigits', 'url_ID']
      .map(name => packet.value(`h225.${name}`)))
      .toEqual(['5', '0.0.8.2250.0.4', '10.0.0.1', '1719', 'Netloupe', 'anna', '1234#', 'sip:a@b']);
    const lines = packet.lines();
    expect(lines).toContain('H.225.0 RAS');
    expect(lines).toContain('    RasMessage: gatekeeperRequest (0)');
    expect(lines).toContain('                    H.225 Manufacturer: Cisco (0xb5000012)');
    expect(lines).toContain('            endpointAlias: 3 items');
  });

  it('reads extensions of all versions, and passes over those of later ones', () => {
    const confirm = read('gatekeeperConfirm'), request = read('registrationRequest');
    expect(confirm.value('h225.rehomingModel')).toBe('1');
    expect(confirm.lines()).toContain('                endpointBased: NULL');
    expect(read('gatekeeperReject').value('h225.rejectReason'), 'the first behind four').toBe('4');
    expect(['timeToLive', 'keepAlive', 'willSupplyUUIEs', 'maintainConnection'].map(name => request.value(`h225.${name}`)))
      .toEqual(['300', '1', '0', '1']);
    expect([request.value('per.extension'), request.trouble]).toEqual(['aa', 'none']);
    expect(read('inProgress').value('h225.delay')).toBe('3000');
  });

  it('reads tokens: when they are from, and keys on curves', () => {
    const packet = read('token');
    expect([packet.info, packet.trouble, packet.value('h225.delay')]).toEqual(['RAS: requestInProgress ', 'none', '3000']);
    expect(packet.value('h235.timeStamp')).toBe('Jan 14, 2021 08:25:36.000000000 UTC');
    expect(['nonStandardIdentifier', 'eckasdhkey', 'x', 'modulus'].map(name => packet.value(`h235.${name}`))).toEqual(['1.2.4', '0', 'aa', 'bb']);
  });

  it('reads what a call may have, and that it ends', () => {
    const packet = read('admissionRequest');
    expect([packet.value('h225.bandWidth'), packet.value('h225.callReferenceValue'), packet.value('h225.conferenceID')])
      .toEqual(['1280', '4711', '00010203-0405-0607-0809-0a0b0c0d0e0f']);
    expect([packet.value('h225.endpointIdentifier'), packet.value('h225.DestinationInfo_item'), packet.value('h225.guid')])
      .toEqual(['EP9', '0', '10111213-1415-1617-1819-1a1b1c1d1e1f']);
    expect(read('disengageRequest').value('h225.disengageReason')).toBe('1');
  });

  it('reads calls in messages of Q.931', () => {
    const packet = read('setup');
    expect([packet.info, packet.protocols]).toEqual(['CS: setup ', 'tpkt:q931:h225']);
    expect([packet.value('h225.h245Ip'), packet.value('h225.h245IpPort'), packet.values('h225.ipV4')])
      .toEqual(['10.0.0.1', '5000', ['10.0.0.2', '10.0.0.1']]);
    expect([packet.value('h225.activeMC'), packet.value('h225.mediaWaitForConnect'), packet.value('h225.canOverlapSend')]).toEqual(['0', '1', '0']);
    expect(['alerting', 'connect', 'releaseComplete'].map(name => read(name as 'setup').info))
      .toEqual(['CS: alerting ', 'CS: connect ', 'CS: releaseComplete ']);
    expect(read('releaseComplete').value('h225.reason'), 'inConf').toBe('10');
  });

  it('says how much of H.245 a message carries', () => {
    const packet = read('tunnel');
    expect([packet.info, packet.value('h225.h245Tunnelling'), packet.value('h225.H245Control_item')]).toEqual(['CS: empty ', '1', '3']);
    expect(packet.lines()).toContain('                    H245Control item: 3 octets');
  });

  it('ends where there is no such message', () => {
    expect(read('unknownAlternative').lines().join()).toContain('Malformed Packet: H.225.0: RasMessage: alternative 31');
  });
});

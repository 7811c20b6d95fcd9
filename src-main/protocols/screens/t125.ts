/** Multipoint communication service, T.125: what RDP's channels are told apart by. */
import { bits, octets, protocol, u16, u8 } from '../../dissect/index.ts';

/** First byte of connecting PDUs, the tag of an application: the others begin with their choice. */
const CONNECT = 0x7f;
const DOMAIN: Readonly<Record<number, string>> = {
  0: 'plumbDomainIndication', 1: 'erectDomainRequest', 2: 'mergeChannelsRequest', 3: 'mergeChannelsConfirm',
  8: 'disconnectProviderUltimatum', 9: 'rejectMCSPDUUltimatum', 10: 'attachUserRequest', 11: 'attachUserConfirm', 12: 'detachUserRequest',
  13: 'detachUserIndication', 14: 'channelJoinRequest', 15: 'channelJoinConfirm', 16: 'channelLeaveRequest', 25: 'sendDataRequest',
  26: 'sendDataIndication',
};
const CONNECTS: Readonly<Record<number, string>> = { 0x65: 'connect-initial', 0x66: 'connect-response' };
/** User identifiers are counted from here (T.125 §8.1). */
const FIRST_USER = 1001;

export const t125 = protocol({
  name: 't125',
  title: 'MULTIPOINT-COMMUNICATION-SERVICE T.125',
  short: 'T.125',
  on: { 'cotp.first': [CONNECT] },
  fields: {
    connect: u8('ConnectMCSPDU', { values: CONNECTS, own: true }),
    choice: bits('DomainMCSPDU', 0xfc, { values: DOMAIN, own: true }),
    initiator: u16('initiator', { own: true }),
    channelId: u16('channelId', { own: true }),
    userData: octets('userData'),
  },
  dissect(p, f) {
    if (p.u8() === CONNECT) {
      p.skip(1);
      p.info(CONNECTS[p.take(f.connect)] ?? 'Unknown');
      p.takeCaptured(f.userData);
      return;
    }
    const choice = p.take(f.choice), name = DOMAIN[choice] ?? 'Unknown';
    p.info(`${name} `);
    if ((choice === 14 || choice === 25 || choice === 26) && p.remaining >= 4) {
      p.takeAs(f.initiator, p.u16() + FIRST_USER, 2);
      const channel = p.take(f.channelId);
      if (choice === 14) p.addInfo(String(channel));
    } else if (choice === 15 && p.remaining >= 7) {
      p.skip(1);
      p.takeAs(f.initiator, p.u16() + FIRST_USER, 2);
      p.addInfo(String(p.take(f.channelId)));
    }
    p.takeCaptured(f.userData);
  },
});

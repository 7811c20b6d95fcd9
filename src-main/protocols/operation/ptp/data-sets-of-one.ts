/** What management messages of PTP's version 1 hold: IEEE 1588-2002 annex D.6, tables D.8 on. */
import { type Field, bool, ether, i16, i32, i8, octets, relativeTime, text, u16, u32, u8 } from '../../../dissect/index.ts';
import type { Layout, Stamp } from './layout.ts';
import { technology } from './names-of-one.ts';

const truth = { as: ['True', 'False'] } as const;

/** Declares fields of one data set; their names are their titles in small letters behind the set's. */
function of(set: string) {
  const id = (title: string) => `ptp.mm.${set}.${title.toLowerCase()}`;
  return {
    u8: (title: string) => u8(title, { id: id(title) }),
    u16: (title: string) => u16(title, { id: id(title) }),
    i16: (title: string) => i16(title, { id: id(title) }),
    i32: (title: string) => i32(title, { id: id(title) }),
    i8: (title: string) => i8(title, { id: id(title) }),
    bool: (title: string) => bool(title, { ...truth, id: id(title) }),
    ether: (title: string) => ether(title, { id: id(title) }),
    technology: (title: string) => technology(title, id(title)),
    text: (title: string, length: number) => [text(title, { id: id(title) }), length] as const,
    octets: (title: string, length: number) => [octets(title, { id: id(title) }), length] as const,
    stamp: (title: string, seconds = `${title}Seconds`, nanoseconds = `${title}Nanoseconds`): Stamp => ({
      whole: relativeTime(title, { id: id(title) }), seconds: u32(seconds, { id: id(seconds) }),
      nanoseconds: i32(nanoseconds, { id: id(nanoseconds) }),
    }),
  };
}

const identity = of('clock.identity'), clock = of('default.data.set'), update = of('update.default.data.set'), current = of('current.data.set');
const parent = of('parent.data.set'), port = of('port.data.set'), global = of('global.time.data.set');
const properties = of('update.global.time.properties'), foreign = of('foreign.data.set');

/** By the key of the message. Numbers are bytes that are reserved, or fill. */
export const DATA_SETS_OF_ONE: Readonly<Record<number, Layout>> = {
  2: [
    3, identity.technology('clockCommunicationTechnology'), identity.ether('clockUuidField'), 4, identity.u16('clockPortField'),
    identity.octets('manufacturerIdentity', 48),
  ],
  3: [2, of('initialize.clock').u16('initialisationKey')],
  4: [of('set.subdomain').text('subdomainName', 16)],
  8: [
    3, clock.technology('clockCommunicationTechnology'), clock.ether('clockUuidField'), 4, clock.u16('clockPortField'), 3,
    clock.u8('clockStratum'), clock.octets('clockIdentifier', 4), 2, clock.u16('clockVariance'), 3, clock.bool('clockFollowupCapable'), 3,
    clock.bool('preferred'), 3, clock.bool('initializable'), 3, clock.bool('externalTiming'), 3, clock.bool('isBoundaryClock'), 3,
    clock.i8('syncInterval'), clock.text('subDomainName', 16), 2, clock.u16('numberPorts'), 2, clock.u16('numberForeignRecords'),
  ],
  9: [
    3, update.u8('clockStratum'), update.octets('clockIdentifier', 4), 2, update.u16('clockVariance'), 3, update.bool('preferred'), 3,
    update.i8('syncInterval'), update.text('subdomainName', 16),
  ],
  11: [2, current.u16('stepsRemoved'), current.stamp('offsetFromMaster'), current.stamp('oneWayDelay')],
  13: [
    3, parent.technology('parentCommunicationTechnology'), parent.ether('parentUuid'), 4, parent.u16('parentPortId'), 2,
    parent.u16('parentLastSyncSequenceNumber'), 3, parent.bool('parentFollowupCapable'), 3, parent.bool('parentExternalTiming'), 2,
    parent.u16('parentVariance'), 3, parent.bool('parentStats'), 2, parent.i16('observedVariance'), parent.i32('observedDrift'), 3,
    parent.bool('utcReasonable'), 3, parent.technology('grandmasterCommunicationTechnology'), parent.ether('grandmasterUuidField'), 4,
    parent.u16('grandmasterPortIdField'), 3, parent.u8('grandmasterStratum'), parent.octets('grandmasterIdentifier', 4), 2,
    parent.i16('grandmasterVariance'), 3, parent.bool('grandmasterPreferred'), 3, parent.bool('grandmasterIsBoundaryClock'), 2,
    parent.u16('grandmasterSequenceNumber'),
  ],
  15: [
    2, port.u16('returnedPortNumber'), 3, port.u8('portState'), 2, port.u16('lastSyncEventSequenceNumber'), 2,
    port.u16('lastGeneralEventSequenceNumber'), 3, port.technology('portCommunicationTechnology'), port.ether('portUuidField'), 4,
    port.u16('portIdField'), 3, port.bool('burstEnabled'), 1, port.u8('subdomainAddressOctets'), port.u8('eventPortAddressOctets'),
    port.u8('generalPortAddressOctets'), port.octets('subdomainAddress', 4), 2, port.octets('eventPortAddress', 2), 2,
    port.octets('generalPortAddress', 2),
  ],
  17: [
    global.stamp('localTime'), 2, global.i16('currentUtcOffset'), 3, global.bool('leap59'), 3, global.bool('leap61'), 2, global.u16('epochNumber'),
  ],
  18: [
    2, properties.u16('currentUtcOffset'), 3, properties.bool('leap59'), 3, properties.bool('leap61'), 2,
    u16('epochNumber', { id: 'ptp.mm.update.global.time.properties.epochnumber', own: true }),
  ],
  20: [2, of('get.foreign.data.set').u16('recordKey')],
  21: [
    2, foreign.u16('returnedPortNumber'), 2, foreign.u16('returnedRecordNumber'), 3, foreign.technology('foreignMasterCommunicationTechnology'),
    foreign.ether('foreignMasterUuidField'), 4, foreign.u16('foreignMasterPortIdField'), 2, foreign.u16('foreignMasterSyncs'),
  ],
  22: [2, of('set.sync.interval').u16('syncInterval')],
  27: [of('set.time').stamp('localtime', 'localtimeSeconds', 'localTimeNanoseconds')],
};

/** All fields of these. */
export const DATA_SET_FIELDS: readonly Field[] = Object.values(DATA_SETS_OF_ONE).flat().flatMap(part =>
  typeof part === 'number' ? [] : 'whole' in part ? [part.whole, part.seconds, part.nanoseconds] : 'title' in part ? [part] : [part[0]]);

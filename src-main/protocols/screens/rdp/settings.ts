/** What RDP's sides tell each other while they connect: blocks with a type and a length (MS-RDPBCGR §2.2.1.3, §2.2.1.4). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { ENCRYPTION_LEVELS, ENCRYPTION_METHODS, type SettingFields, settingFields } from './setting-fields.ts';

const HEAD = 4;
/** A block reads as many of its parts as its length has: newer sides know more of them than older ones. */
type Block = readonly [keyof SettingFields, ((p: Cursor, f: SettingFields) => void)?];

const CLIENT_BLOCKS: Readonly<Record<number, Block>> = {
  0xc001: ['client.coreData', clientCore],
  0xc002: ['client.securityData', clientSecurity],
  0xc003: ['client.networkData', clientNetwork],
  0xc004: ['client.clusterData', (p, f) => takeThose(p, [f.clusterFlags, f.redirectedSessionId])],
  0xc005: ['client.monitorData', monitors],
  0xc006: ['client.msgChannelData', (p, f) => takeThose(p, [f.msgChannelFlags])],
  0xc008: ['client.monitorExData', (p, f) => takeThose(p, [f.monitorExFlags, f.monitorAttributeSize, f.monitorCount])],
  0xc00a: ['client.multiTransportData', (p, f) => takeThose(p, [f.multiTransportFlags])],
};
const SERVER_BLOCKS: Readonly<Record<number, Block>> = {
  0x0c01: ['server.coreData', serverCore],
  0x0c02: ['server.securityData', serverSecurity],
  0x0c03: ['server.networkData', serverNetwork],
  0x0c04: ['server.msgChannelData', (p, f) => takeThose(p, [f.msgChannelId])],
  0x0c08: ['server.multiTransportData', (p, f) => takeThose(p, [f.multiTransportFlags])],
};

/** Reads one side's settings, all that is left. */
export function readSettings(p: Cursor, side: 'client' | 'server'): void {
  const f = settingFields(), isClient = side === 'client';
  p.info(isClient ? 'ClientData' : 'ServerData');
  const whole = p.open(isClient ? f.clientData : f.serverData);
  while (p.remaining >= HEAD) readBlock(p, f, isClient);
  p.close(whole);
}

function readBlock(p: Cursor, f: SettingFields, isClient: boolean): void {
  const length = p.little16(2);
  if (length < HEAD) p.malformed(`a block of ${length} bytes`);
  const [name, read] = (isClient ? CLIENT_BLOCKS : SERVER_BLOCKS)[p.little16()] ?? [isClient ? 'unknownData.client' : 'unknownData.server'];
  const block = p.within(length), outer = block.open(f[name]);
  block.take(f['header.type']);
  block.take(f['header.length']);
  read?.(block, f);
  block.takeCaptured(f.settingsRest);
  p.close(outer);
}

/** Reads numbers as long as there are bytes for them. */
function takeThose(p: Cursor, fields: readonly Field<number>[]): void {
  for (const field of fields) if (p.remaining >= field.size) p.take(field);
}

const NAME = 32, INPUT_METHOD = 64, PRODUCT = 64;

/** MS-RDPBCGR §2.2.1.3.2: from postBeta2ColorDepth on, each part may be the last. */
function clientCore(p: Cursor, f: SettingFields): void {
  for (const field of [
    f['version.minor'], f['version.major'], f['desktop.width'], f['desktop.height'], f.colorDepth, f.SASSequence, f.keyboardLayout,
    f['client.build'],
  ]) p.take(field);
  p.take(f['client.name'], NAME);
  p.take(f['keyboard.type']);
  p.take(f['keyboard.subtype']);
  p.take(f['keyboard.functionkey']);
  p.take(f.imeFileName, INPUT_METHOD);
  takeThose(p, [
    f.postBeta2ColorDepth, f['client.productId'], f.serialNumber, f.highColorDepth, f.supportedColorDepths, f.earlyCapabilityFlags,
  ]);
  if (p.remaining >= PRODUCT) p.take(f['client.digProductId'], PRODUCT);
  takeThose(p, [f.connectionType, f.pad1octet, f.serverSelectedProtocol]);
}

function clientSecurity(p: Cursor, f: SettingFields): void {
  p.take(f.encryptionMethods, 4);
  p.take(f.extEncryptionMethods, 4);
}

const CHANNEL = 12, CHANNEL_NAME = 8;

/** MS-RDPBCGR §2.2.1.3.4; the number of channels has four bytes here, and two in the server's answer. */
function clientNetwork(p: Cursor, f: SettingFields): void {
  const count = p.little32();
  p.takeAs(f.channelCount, count, 4);
  const array = p.open(f.channelDefArray), options = fieldsBelow(f, 'options.');
  for (let left = count; left > 0 && p.remaining >= CHANNEL; left--) {
    const one = p.open(f.channelDef);
    p.take(f.name, CHANNEL_NAME);
    p.bits(f.options, options);
    p.close(one);
  }
  p.close(array);
}

const MONITOR = 20;

function monitors(p: Cursor, f: SettingFields): void {
  p.take(f.monitorFlags);
  const count = p.take(f.monitorCount);
  for (let left = count; left > 0 && p.remaining >= MONITOR; left--) {
    const one = p.open(f['client.monitorDefData']);
    for (const side of ['left', 'top', 'right', 'bottom', 'flags'] as const) p.take(f[`monitorDef.${side}`]);
    p.close(one);
  }
}

function serverCore(p: Cursor, f: SettingFields): void {
  p.take(f['version.minor']);
  p.take(f['version.major']);
  takeThose(p, [f['client.requestedProtocols'], f.earlyServerFlags]);
}

/** MS-RDPBCGR §2.2.1.4.3: without encryption, the lengths may be left out. */
function serverSecurity(p: Cursor, f: SettingFields): void {
  const method = p.take(f.encryptionMethod), level = p.take(f.encryptionLevel);
  p.addInfo(` Encryption: ${ENCRYPTION_METHODS[method] ?? 'Unknown'} (${ENCRYPTION_LEVELS[level] ?? 'Unknown'})`);
  if (p.remaining < 8) return;
  const random = p.take(f.serverRandomLen), certificate = p.take(f.serverCertLen);
  if (random > 0) p.take(f.serverRandom, random);
  if (certificate > 0) p.take(f.serverCertificate, certificate);
}

function serverNetwork(p: Cursor, f: SettingFields): void {
  p.take(f.MCSChannelId);
  const count = p.take(f.channelCount);
  const array = p.open(f.channelIdArray);
  for (let left = count; left > 0 && p.remaining >= 2; left--) p.take(f.MCSChannelId);
  p.close(array);
  if (p.remaining >= 2) p.take(f.Pad);
}

/** The Zigbee Cluster Library R8 §2.4: what devices of all makers tell each other, by clusters of attributes and commands. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, byName, protocol } from '../../dissect/index.ts';
import type { Cluster } from './zigbee/cluster.ts';
import { takeContents } from './zigbee/clusters-control.ts';
import { CLUSTERS } from './zigbee/clusters.ts';
import { takeGeneral } from './zigbee/zcl-commands.ts';
import { ZCL_FIELDS } from './zigbee/zcl-fields.ts';
import { GENERAL_COMMANDS } from './zigbee/zcl-names.ts';
import { PROFILE_COLUMNS } from './zigbee/names.ts';
import { PLACE, type Place } from './zbee-aps.ts';

const GENERAL = 0, SPECIFIC = 1;
const OF_MAKER = 0x04, TO_CLIENT = 0x08;
const TYPES: Readonly<Record<number, string>> = { [GENERAL]: 'Profile-wide', [SPECIFIC]: 'Cluster-specific' };

const f = ZCL_FIELDS;

export const zbeeZcl = protocol({
  name: 'zbee_zcl',
  title: 'ZigBee Cluster Library Frame',
  short: 'ZigBee ZCL',
  fields: { ...f, ...byName(Object.values(CLUSTERS).flatMap(cluster => cluster!.fields)) },
  dissect(p) {
    const place = p.packet.notes.get(PLACE) as Place | undefined;
    p.column(PROFILE_COLUMNS[place?.profile ?? -1] ?? 'ZigBee');
    const control = p.u8(), type = control & 3, outer = p.open(`Frame Control Field: ${TYPES[type] ?? 'Reserved'} (${hex(control, 2)})`, 1);
    p.show(f.type);
    p.show(f.ms);
    p.show(f.dir);
    p.take(f.ddr);
    p.close(outer);
    const isOfMaker = (control & OF_MAKER) !== 0;
    if (isOfMaker) {
      const maker = p.take(f['cmd.mc']);
      p.title(`, Mfr: Unknown (${hex(maker, 4)})`);
    }
    const number = p.take(f['cmd.tsn']);
    // A maker's own attributes and commands of a cluster are not the cluster's.
    const cluster = isOfMaker ? undefined : CLUSTERS[place?.cluster ?? -1];
    if (type === GENERAL) general(p, number, cluster);
    else specific(p, number, cluster, (control & TO_CLIENT) === 0);
    p.data();
  },
});

function general(p: Cursor, number: number, cluster: Cluster | undefined): void {
  const command = p.take(f['cmd.id']), name = GENERAL_COMMANDS[command] ?? 'Unknown Command';
  p.title(`, Command: ${name}, Seq: ${number}`);
  p.info(`ZCL: ${name}, Seq: ${number}`);
  takeGeneral(p, command, cluster);
}

function specific(p: Cursor, number: number, cluster: Cluster | undefined, isToServer: boolean): void {
  const commands = isToServer ? cluster?.toServer : cluster?.toClient;
  if (cluster === undefined || commands === undefined) {
    const command = p.take(f['cs.cmd.id']);
    p.info(`${cluster === undefined ? '' : `ZCL ${cluster.name}: `}Unknown Command: ${hex(command, 2)}, Seq: ${number}`);
    return;
  }
  const command = p.u8();
  p.info(`ZCL ${cluster.name}: ${commands.names[command] ?? 'Unknown Command'}, Seq: ${number}`);
  p.passing(cluster.id);
  p.take(commands.field);
  if (!p.more || commands.contents[command] === undefined) return;
  if (!cluster.payload) {
    takeContents(p, commands, command);
    return;
  }
  const outer = p.open('Payload');
  takeContents(p, commands, command);
  p.close(outer);
}

/** Everything that NVM Express' structures hold, made when the first of it is asked for. */
import { type Field, byName } from '../../../dissect/index.ts';
import { COUNTS, EVENT, FIRST, PHASED, PHASELESS, QUEUE_STATE, SECOND } from './completions.ts';
import { DATA } from './contents.ts';
import * as fabrics from './fabrics.ts';
import { TO_SET, WHAT_IS_SET } from './features.ts';
import { CONTROLLER } from './identify-controller.ts';
import { type Item, fieldsOf } from './layout.ts';
import * as logs from './logs.ts';
import * as namespaces from './namespaces.ts';
import * as submissions from './submissions.ts';

type Layouts = readonly Item[] | Readonly<Record<string, readonly Item[]>>;
const fieldsIn = (layouts: Layouts): readonly Field[] =>
  (Array.isArray(layouts) ? layouts as readonly Item[] : [...new Set(Object.values(layouts).flat() as Item[])]).flatMap(item => fieldsOf([item]));

export function allFields(): Readonly<Record<string, Field>> {
  const made: readonly Layouts[] = [
    submissions.HEADER(), submissions.LIST(), submissions.DESCRIPTOR(), submissions.DESCRIPTORS(), submissions.DWORDS(), submissions.IDENTIFYING(),
    submissions.READING_LOG(), submissions.SETTING(), submissions.GETTING(), submissions.BLOCKS(), TO_SET(),
    FIRST(), COUNTS(), EVENT(), WHAT_IS_SET(), SECOND(), QUEUE_STATE(), PHASED(), PHASELESS(),
    CONTROLLER(), namespaces.NAMESPACE(), namespaces.LISTS(), namespaces.EFFECTS(), namespaces.ACCESS(), namespaces.ACCESS_GROUP(),
    namespaces.GROUP_PARTS(), namespaces.BLOCK_STATUS(), namespaces.COUNTED(),
    logs.ERROR_INFORMATION(), logs.HEALTH(), logs.FIRMWARE_SLOTS(), logs.SELF_TEST(), logs.TELEMETRY(), logs.ENDURANCE_GROUP(),
    logs.PREDICTABLE_LATENCY(), logs.DISCOVERY(), logs.RESERVATIONS(), logs.SANITIZE(),
    fabrics.HEADINGS(), fabrics.HEADER(), fabrics.BODIES(), fabrics.OTHER(), fabrics.SET_REST(), fabrics.CONNECT_DATA(), fabrics.PROPERTY_DATA(),
    fabrics.DATA_BITS(), fabrics.RESULTS(),
  ];
  const fields = [DATA, submissions.BLOCK_COUNT, ...made.flatMap(fieldsIn)];
  for (const field of fields) field.name = field.options.id!;
  return byName(fields);
}

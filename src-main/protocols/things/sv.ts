/** Sampled values: currents and voltages as merging units measure them, IEC 61850-9-2 clause 8. */
import { i32, none, octets, protocol, text, u32, u64 } from '../../dissect/index.ts';
import { element } from '../ber-reader.ts';
import { type Reader, type Readers, integer, list, sequence, timeFields, utcTime, whole } from './iec61850/elements.ts';
import { headerFields, takeHeader } from './iec61850/header.ts';

const SAMPLES = 0;
/** EUI-64 of the clock that all follow (IEEE 1588). */
const CLOCK = 8;

export const sv = protocol({
  name: 'sv',
  title: 'IEC61850 Sampled Values',
  short: 'IEC61850 Sampled Values',
  on: { ethertype: [0x88ba] },
  fields: {
    ...headerFields({ hex: true }),
    gmidentity: u64('gmIdentity', { hex: true }),
    savPdu_element: none('savPdu'),
    noASDU: u32('noASDU'),
    seqASDU: u32('seqASDU'),
    ASDU_element: none('ASDU'),
    svID: text('svID'),
    datSet: text('datSet'),
    smpCnt: u32('smpCnt'),
    confRev: u32('confRev'),
    refrTm: text('refrTm'),
    smpSynch: i32('smpSynch', { values: { 0: 'none', 1: 'local', 2: 'global' } }),
    smpRate: u32('smpRate'),
    seqData: octets('seqData'),
    smpMod: i32('smpMod', { values: { 0: 'samplesPerNormalPeriod', 1: 'samplesPerSecond', 2: 'secondsPerSample' } }),
    gmidData: octets('gmidData'),
    ...timeFields('sv'),
    unknown: octets('Unknown element', { own: true }),
  },
  dissect(p) {
    takeHeader(p, f);
    const { header, content } = element(p, 'sampled values');
    if (header.tag !== SAMPLES) content.malformed(`a message of kind ${header.tag}`);
    sequence(f.savPdu_element, MESSAGE, f.unknown)(content);
  },
});

const f = sv.fields;

const clock: Reader = p => {
  if (p.remaining === CLOCK) p.take(f.gmidentity);
  else p.take(f.gmidData, p.remaining);
};

/** Table 14. What the samples are the data set says, which the devices know from their configuration. */
const UNIT: Readers = {
  0: whole(f.svID), 1: whole(f.datSet), 2: integer(f.smpCnt), 3: integer(f.confRev), 4: utcTime(f.refrTm, f), 5: integer(f.smpSynch),
  6: integer(f.smpRate), 7: whole(f.seqData), 8: integer(f.smpMod), 9: clock,
};

const MESSAGE: Readers = {
  0: integer(f.noASDU),
  2: list(f.seqASDU, p => sequence(f.ASDU_element, UNIT, f.unknown)(element(p, 'an ASDU').content)),
};

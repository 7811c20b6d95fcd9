/** An association for MMS and messages in it, built by hand after ITU-T X.225 to X.227, ISO 9506-2 and IEC 61850-8-1; of TPKT on. */
import { element, text } from './goose.examples.ts';

const tpkt = (tpdu: string): string => `0300${(4 + tpdu.length / 2).toString(16).padStart(4, '0')}${tpdu}`;
export const tpdu = (data: string, last = true): string => tpkt(`02f0${last ? '80' : '00'}${data.replace(/\s/g, '')}`);
const value = (context: string, apdu: string): string => element('61', element('30', element('02', context), element('a0', apdu)));
const session = (type: string, ...parameters: readonly string[]): string => element(type, ...parameters).replace(/^(..)81/, '$1');
/** Messages of MMS are in the context 3. */
export const data = (apdu: string): string => `01000100${value('03', apdu)}`;
const name = (item: string): string => element('a0', element('a1', element('1a', text('LD0')), element('1a', text(item))));

const CONTEXTS = element('a4',
  element('30', element('02', '01'), element('06', '52010001'), element('30', element('06', '51'))),
  element('30', element('02', '03'), element('06', '28ca220201'), element('30', element('06', '51'))));
const INITIATE = element('a8', element('80', '00fde8'), element('81', '05'), element('82', '0a'), element('83', '04'),
  element('a4', element('80', '01'), element('81', '05f100'), element('82', '03ee1c00000408000079ef18')));
const AARQ = element('60', element('80', '0780'), element('a1', element('06', '28ca220203')), element('a2', element('06', '29018767')),
  element('a3', element('02', '0c')), element('be', element('28', element('06', '51'), element('02', '03'), element('a0', INITIATE))));
const CONNECT = session('0d', session('05', session('13', '00'), session('16', '02')), session('14', '0002'), session('33', '0001'),
  session('34', '0001'), session('c1', element('31', element('a0', element('80', '01')), element('a2', element('80', '0780'),
    element('81', '00000001'), element('82', '00000001'), CONTEXTS, value('01', AARQ)))));
export const READ = element('a0', element('02', '07'), element('a4', element('a1', element('a0', element('30', name('MMXU1$MX$TotW'))))));
const ANSWER = element('a1', element('02', '07'), element('a4', element('a1',
  element('a2', element('87', '0842490000'), element('84', '030000'), element('91', '5f5e1000800000 0a')),
  element('80', '0a'), element('8c', '0102030405dc'), element('8c', '0036ee80'), element('87', '0b3ff8000000000000'), element('87', '0501'))));
const TYPE = element('a1', element('02', '08'), element('a6', element('80', '00'), element('a2', element('a2', element('a1',
  element('30', element('80', text('mag')), element('a1', element('a7', element('02', '20'), element('02', '08')))),
  element('30', element('80', text('t')), element('a1', element('91', ''))))))));
const REPORT = element('a3', element('a0', element('a1', element('80', text('RPT'))),
  element('a0', element('8a', text('LD0/LLN0$RP$rcb')), element('84', '0620'), element('86', '01'))));
const REFUSED = element('a2', element('80', '07'), element('a2', element('a0', element('87', '02'))));
const FILES = element('a1', element('02', '09'), element('bf4d', element('a0', element('30', element('30',
  element('a0', element('19', text('a.cfg'))), element('a1', element('80', '4d'), element('81', text('20210304050607Z')))))), element('81', '00')));
const RELEASE = element('62', element('80', '00'));

export const examples = {
  connect: { as: 'tpkt', hex: tpdu(CONNECT) },
  read: { as: 'tpkt', hex: tpdu(data(READ)) },
  answer: { as: 'tpkt', hex: tpdu(data(ANSWER)) },
  type: { as: 'tpkt', hex: tpdu(data(TYPE)) },
  report: { as: 'tpkt', hex: tpdu(data(REPORT)) },
  refused: { as: 'tpkt', hex: tpdu(data(REFUSED)) },
  files: { as: 'tpkt', hex: tpdu(data(FILES)) },
  rejected: { as: 'tpkt', hex: tpdu(data(element('a4', element('80', '07'), element('81', '01')))) },
  conclude: { as: 'tpkt', hex: tpdu(data('8b00')) },
  release: { as: 'tpkt', hex: tpdu(session('09', session('c1', value('01', RELEASE)))) },
  aborted: { as: 'tpkt', hex: tpdu(session('19', session('11', '0b'), session('c1', element('30', element('80', '01'), element('81', '07'))))) },
  refusedSession: { as: 'tpkt', hex: tpdu(session('0c', session('32', '02', element('30', element('8a', '07'))))) },
  /** Tokens, sizes, and whose they are at first. */
  proposed: { as: 'tpkt', hex: tpdu(session('0d', session('05', session('15', '04000800'), session('1a', '1b')), session('14', '0649'))) },
  association: { as: 'acse', hex: AARQ },
  plain: { as: 'mms', hex: READ },
} as const;

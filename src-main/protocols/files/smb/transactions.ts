/** Transactions of SMB 1, which carry parameters and data of commands of their own: MS-CIFS §2.2.4.33, §2.2.4.46, §2.2.5 and §2.2.6. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { type Bytes, type Command, RESERVED, isRemoteCall, levelName, remoteCall, showFile, takeFile } from './commands.ts';
import { FILE_FIELDS, SEARCH } from './file-fields.ts';
import { fileInformation, found, volumeInformation } from './information.ts';
import { mailslot, slotOf } from './mailslot.ts';
import { ntTransactionRequest, ntTransactionResponse } from './nt-transactions.ts';
import { pipeRequest, pipeResponse } from './pipe.ts';
import { COMMAND, isPipe } from './session.ts';
import { type Message, takeText } from './texts.ts';
import { takeReferralRequest, takeReferrals } from './referrals.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';
import { parts, requestPlaces, responsePlaces } from './transaction-parts.ts';

const f = TRANSACTION_FIELDS;
const FIND_FLAGS = fieldsBelow(f, 'find_first2.flags.');
const FIND_FIRST = 1, FIND_NEXT = 2, QUERY_FS = 3, SET_FS = 4, QUERY_PATH = 5, SET_PATH = 6, QUERY_FILE = 7, SET_FILE = 8, REFERRAL = 0x10;

const transactionRequest: Command = (p, message) => {
  const places = requestPlaces(p);
  const setup = p.within(Math.min(2 * places.setup, p.remaining));
  return bytes => {
    const slot = slotOf(bytes, message);
    if (slot !== undefined) {
      mailslot(setup, bytes, slot, { at: message.begin + places.data.offset, length: places.data.length }, message);
      return;
    }
    if (isPipe(takeText(bytes, f.trans_name, message))) pipeRequest(setup, message);
    parts(bytes, message.begin, places, '', { data: piped(message) });
  };
};

const transactionResponse: Command = (p, message) => {
  const { told } = message;
  const places = responsePlaces(p, 2);
  p.skip(p.remaining);
  if (told?.pipe !== true) return bytes => parts(bytes, message.begin, places, '', {});
  return bytes => {
    pipeResponse(bytes, message);
    parts(bytes, message.begin, places, '', { data: piped(message) });
  };
};

const piped = (message: Message): Bytes => p => {
  if (isRemoteCall(p, p.remaining)) remoteCall(p, message, p.remaining);
  else p.take(f.trans_data, p.available);
};

const transaction2Request: Command = (p, message) => {
  const places = requestPlaces(p);
  const subcommand = p.take(f['trans2.cmd']);
  const name = nameOf(f['trans2.cmd'].options.values, subcommand) ?? `Unknown (${hex(subcommand)})`;
  p.addInfo(`, ${name}`);
  return bytes => {
    let level = -1;
    parts(bytes, message.begin, places, name, {
      parameters: part => {
        level = requestParameters(part, subcommand, message);
      },
      data: part => {
        if (subcommand === SET_PATH || subcommand === SET_FILE) fileInformation(part, level, message, true);
      },
    });
  };
};

/** What is asked for, and of which kind. Gives the level. */
function requestParameters(p: Cursor, subcommand: number, message: Message): number {
  switch (subcommand) {
    case FIND_FIRST: {
      takeNamedBits(p, FILE_FIELDS['search.attribute'], SEARCH);
      p.take(f.search_count);
      takeNamedBits(p, f['find_first2.flags'], FIND_FLAGS);
      const level = p.take(f.ff2_loi);
      p.take(f.storage_type);
      p.addInfo(`, Pattern: ${takeText(p, f.search_pattern, message)}`);
      return level;
    }
    case FIND_NEXT: {
      p.take(f.search_id);
      p.take(f.search_count);
      const level = p.take(f.ff2_loi);
      p.take(f.resume);
      takeNamedBits(p, f['find_first2.flags'], FIND_FLAGS);
      p.addInfo(`, Continue: ${takeText(p, FILE_FIELDS.file, message)}`);
      return level;
    }
    case QUERY_FS:
    case SET_FS: {
      const field = subcommand === QUERY_FS ? f.qfsi_loi : f.sfsi_loi;
      // What is set begins with the file (MS-SMB §2.2.6.4.1).
      if (subcommand === SET_FS) p.skip(2);
      const level = p.take(field);
      p.addInfo(`, ${levelName(field, level)}`);
      return level;
    }
    case QUERY_PATH:
    case SET_PATH: {
      const field = subcommand === QUERY_PATH ? f.qpi_loi : f.spi_loi;
      const level = p.take(field);
      if (subcommand === QUERY_PATH) p.addInfo(`, ${levelName(field, level)}`);
      p.take(RESERVED, 4);
      p.addInfo(`, Path: ${takeText(p, FILE_FIELDS.file, message)}`);
      return level;
    }
    case QUERY_FILE:
    case SET_FILE: {
      takeFile(p, message);
      const field = subcommand === QUERY_FILE ? f.qpi_loi : f.spi_loi;
      const level = p.take(field);
      p.addInfo(`, ${levelName(field, level)}`);
      if (subcommand === SET_FILE && p.remaining >= 2) p.take(RESERVED, 2);
      return level;
    }
    case REFERRAL:
      p.addInfo(`, File: ${takeReferralRequest(p, message)}`);
      return -1;
    default: return -1;
  }
}

/** Stands for what a request asked for that is not in the capture. */
const UNSEEN = 0xffff;

const LEVELS: Readonly<Record<number, typeof f.qpi_loi>> = {
  [FIND_FIRST]: f.ff2_loi, [FIND_NEXT]: f.ff2_loi, [QUERY_FS]: f.qfsi_loi, [SET_FS]: f.sfsi_loi, [QUERY_PATH]: f.qpi_loi, [QUERY_FILE]: f.qpi_loi,
};

/** What a response to such a transaction shows of its request ahead of its own words. */
export function showTransaction2(p: Cursor, { told, session }: Message): void {
  if (told?.subcommand === undefined) {
    p.generate(f['trans2.cmd'], UNSEEN);
    p.addInfo('<unknown>');
    return;
  }
  const { subcommand, level, name, pattern, file } = told;
  if (file !== undefined) showFile(p, session, file);
  p.generate(f['trans2.cmd'], subcommand);
  p.addInfo(`, ${nameOf(f['trans2.cmd'].options.values, subcommand) ?? `Unknown (${hex(subcommand)})`}`);
  const field = LEVELS[subcommand];
  if (field !== undefined && level !== undefined) p.generate(field, level);
  if (pattern !== undefined && subcommand === FIND_FIRST) p.generate(f.search_pattern, pattern);
  if (name !== undefined && subcommand === QUERY_PATH) p.generate(FILE_FIELDS.file, name);
}

const transaction2Response: Command = (p, message) => {
  const places = responsePlaces(p, 2);
  p.skip(p.remaining);
  const { told } = message;
  if (told?.subcommand === undefined) return bytes => parts(bytes, message.begin, places, '', {});
  const subcommand = told.subcommand, level = told.level ?? -1;
  return bytes => {
    let count = 0;
    parts(bytes, message.begin, places, nameOf(f['trans2.cmd'].options.values, subcommand) ?? 'Unknown', {
      parameters: part => {
        count = responseParameters(part, subcommand, level);
      },
      data: part => {
        if (subcommand === FIND_FIRST || subcommand === FIND_NEXT) found(part, level, count, message);
        else if (subcommand === QUERY_FS) volumeInformation(part, level, message);
        else if (subcommand === QUERY_PATH || subcommand === QUERY_FILE) fileInformation(part, level, message, false);
        else if (subcommand === REFERRAL) takeReferrals(part);
      },
    });
  };
};

/** Gives how many entries were found. */
function responseParameters(p: Cursor, subcommand: number, level: number): number {
  if (subcommand === FIND_FIRST || subcommand === FIND_NEXT) {
    p.generate(f.ff2_loi, level);
    if (subcommand === FIND_FIRST) p.take(f.search_id);
    const count = p.take(f.search_count);
    p.take(f.end_of_search);
    p.take(f['ea.error_offset'], 2);
    p.take(f.last_name_offset);
    return count;
  }
  if (subcommand >= QUERY_PATH && subcommand <= SET_FILE && p.remaining >= 2) p.take(f['ea.error_offset'], 2);
  return 0;
}

export const TRANSACTION_REQUESTS: Readonly<Record<number, Command>> = {
  [COMMAND.transaction]: transactionRequest,
  [COMMAND.transaction2]: transaction2Request,
  [COMMAND.ntTransaction]: ntTransactionRequest,
};

export const TRANSACTION_RESPONSES: Readonly<Record<number, Command>> = {
  [COMMAND.transaction]: transactionResponse,
  [COMMAND.transaction2]: transaction2Response,
  [COMMAND.ntTransaction]: ntTransactionResponse,
};

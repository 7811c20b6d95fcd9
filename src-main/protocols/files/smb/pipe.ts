/** Named pipes in transactions of SMB 1: which function is called on which pipe, MS-CIFS §2.2.5. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, nameOf, none, u16 } from '../../../dissect/index.ts';
import { showFile, takeFile } from './commands.ts';
import type { Told } from './session.ts';
import type { Message } from './texts.ts';

const LITTLE = { little: true } as const;
/** Functions that find the pipe by its name: a priority stands where others have the file's number. */
const WAIT = 0x53, CALL = 0x54;
const FUNCTIONS: Readonly<Record<number, string>> = {
  0x01: 'SetNmPHandState', 0x11: 'RawReadNmPipe', 0x21: 'QueryNmPHandState', 0x22: 'QueryNmPipeInfo', 0x23: 'PeekNmPipe', 0x26: 'TransactNmPipe',
  0x31: 'RawWriteNmPipe', 0x36: 'ReadNmPipe', 0x37: 'WriteNmPipe', [WAIT]: 'WaitNmPipe', [CALL]: 'CallNmPipe',
};

export const PIPE_FIELDS = {
  smb_pipe: none('SMB Pipe Protocol', { id: 'smb_pipe' }),
  'smb_pipe.function': u16('Function', { ...LITTLE, id: 'smb_pipe.function', hex: true, values: FUNCTIONS }),
  'smb_pipe.priority': u16('Priority', { ...LITTLE, id: 'smb_pipe.priority' }),
};

const f = PIPE_FIELDS;

/** Whether a transaction was about a pipe that is open. */
export const callsOpenPipe = ({ pipe, subcommand }: Told): boolean => pipe === true && subcommand !== WAIT && subcommand !== CALL;

/** Reads the two words of setup. */
export function pipeRequest(setup: Cursor, message: Message): void {
  if (setup.remaining < 4) return;
  const outer = setup.open(f.smb_pipe, 4);
  const code = setup.take(f['smb_pipe.function']);
  tell(setup, code, 'Request');
  if (code === WAIT || code === CALL) setup.take(f['smb_pipe.priority']);
  else takeFile(setup, message);
  setup.close(outer);
}

/** Shows what the request called, of which the response says nothing. */
export function pipeResponse(p: Cursor, { told, session }: Message): void {
  const code = told?.subcommand;
  if (code === undefined) return;
  const outer = p.open(f.smb_pipe, 0);
  p.generate(f['smb_pipe.function'], code);
  tell(p, code, 'Response');
  if (told?.file !== undefined && callsOpenPipe(told)) showFile(p, session, told.file);
  p.close(outer);
}

function tell(p: Cursor, code: number, what: string): void {
  p.column('SMB Pipe');
  p.info(`${nameOf(FUNCTIONS, code) ?? `Unknown function (${hex(code)})`} ${what}`);
}

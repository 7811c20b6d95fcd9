/** How long servers of ONC-RPC (RFC 5531) take: `-z rpc,srt,PROGRAM,VERSION` by procedure, `-z rpc,programs` by program. */
import type { Registry } from '../../dissect/index.ts';
import { PROGRAMS, procedureName, programName } from '../../protocols/files/rpc/programs.ts';
import type { PacketFields } from '../../statistics/packet-fields.ts';
import { type Times, addTime } from '../../statistics/times.ts';
import type { Report } from './report.ts';
import { ResponseTimes } from './response-times.ts';
import { timeColumns } from './time-text.ts';

const PROGRAM = 'rpc.program', PROCEDURE = 'rpc.procedure', VERSION = 'rpc.programversion', TIME = 'rpc.time';

/** Procedures of one version of a program; those of others are not counted. */
export class ProcedureTimes implements Report {
  readonly fields: readonly string[];
  readonly #times: ResponseTimes;
  readonly #program: number;
  readonly #version: number;

  constructor(registry: Registry, program: number, version: number) {
    const shown = `${PROGRAMS.get(program)?.name ?? program}.procedure_v${version}`,
      names = (procedure: number): string => procedureName(program, version, procedure);
    this.#times = new ResponseTimes(registry, {
      title: 'RPC',
      tables: [{ field: PROCEDURE, time: TIME, column: 'Procedure', names, shown }],
    });
    this.#program = program;
    this.#version = version;
    this.fields = [...this.#times.fields, PROGRAM, VERSION];
  }

  add(fields: PacketFields, row: number): void {
    if (fields.first(PROGRAM)?.number === this.#program && fields.first(VERSION)?.number === this.#version) this.#times.add(fields, row);
  }

  text(): string {
    return this.#times.text();
  }
}

export class ProgramTimes implements Report {
  readonly fields = [PROGRAM, VERSION, TIME];
  readonly #programs = new Map<string, Times>();

  add(fields: PacketFields): void {
    const programs = fields.values(PROGRAM), versions = fields.values(VERSION);
    fields.values(TIME).forEach(({ text }, place) => {
      const program = programs[place]?.number, version = versions[place]?.number;
      if (program !== undefined && version !== undefined) addTime(this.#programs, `${program} ${version}`, Number(text));
    });
  }

  text(): string {
    const programs = [...this.#programs]
      .map(([key, times]) => ({ key: key.split(' ').map(Number), times }))
      .toSorted((one, other) => one.key[0] - other.key[0] || one.key[1] - other.key[1]);
    const lines = programs.map(({ key: [program, version], times }) => {
      return `${`${programName(program)}(${program})`.padEnd(15)} ${String(version).padStart(2)} ${timeColumns(times)}\n`;
    });
    return `\n${'='.repeat(58)}\nONC-RPC Program Statistics:\nProgram    Version  Calls    Min SRT    Max SRT    Avg SRT\n${lines.join('')}${'='.repeat(67)}\n`;
  }
}

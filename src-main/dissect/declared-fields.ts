/** The fields of all protocols, by name and by number; those of protocols whose modules run late are there when they are asked for. */
import { type Field, REPEATS_NONE, greatestIn } from './field.ts';
import type { Lateness } from './lateness.ts';
import { type Protocol, nameFields } from './protocol.ts';

export class DeclaredFields {
  /** By index: those that protocols declare, and behind them those that were made late. None of protocols whose modules have not run. */
  private readonly fields: (Field | undefined)[] = [];
  /** How many fields protocols declare: those from this index on were made late. */
  readonly declared: number;
  private readonly byName = new Map<string, Field>();
  private readonly declarerByName = new Map<string, Protocol>();
  /** Protocols with late modules, by the names of fields that they are the first to declare and that do not begin with theirs. */
  private strangeNames: ReadonlyMap<string, Protocol> | undefined;
  /** Fields of which all modules have run that have them, or others that repeat in them. */
  private readonly borne = new Set<Field>();
  /** By index, the protocol that is the first to declare the field. */
  private readonly owners: Protocol[] = [];
  /** By number of a declared field, who declares it or others that repeat in it, where all modules have run; made when first asked for. */
  private bearers: ReadonlyMap<number, readonly Protocol[]> | undefined;
  /** Fields whose `also` is not resolved yet. */
  private readonly repeating: Field[] = [];
  /** Protocols whose late fields are not made yet. */
  private late: readonly Protocol[];

  /**
   * Throws an `Error` when two protocols have one name, or declare one with different types, or an `also` names no field: a bug, found by the first
   * test. Either none of them has a module that runs late or all have: the numbers of these are fixed.
   */
  constructor(readonly protocols: readonly Protocol[]) {
    this.late = protocols.filter(({ lateFields }) => lateFields !== undefined);
    for (const protocol of protocols) {
      if (this.declarerByName.has(protocol.name)) throw new Error(`two protocols are called ${protocol.name}`);
      this.declarerByName.set(protocol.name, protocol);
      if (protocol.late === undefined) for (const field of [protocol.self, ...Object.values(protocol.fields)]) this.take(field, protocol);
      else this.expect(protocol, protocol.late);
    }
    this.declared = this.fields.length;
    this.resolveRepeats();
  }

  /** To be called when all fields are taken that others of them repeat in. */
  private resolveRepeats(): void {
    for (const field of this.repeating.splice(0)) {
      const { also = [] } = field.options;
      field.also = (typeof also === 'string' ? [also] : also).map(name => {
        const target = this.known(name);
        if (target === undefined) throw new Error(`${field.name} repeats ${name}, which is not declared`);
        return target;
      });
    }
  }

  private take(field: Field, protocol: Protocol): void {
    if (field.also !== REPEATS_NONE) this.repeating.push(field);
    const same = this.byName.get(field.name);
    if (same === undefined) {
      field.index = this.fields.length;
      this.byName.set(field.name, field);
      this.fields.push(field);
      this.owners[field.index] = protocol;
    } else {
      if (same.kind !== field.kind) throw new Error(`${field.name} is declared as ${same.kind} and as ${field.kind}`);
      field.index = same.index;
      widen(same, field);
    }
  }

  /** Keeps the places of the fields of a protocol whose module runs late, and takes them when it has run. */
  private expect(protocol: Protocol, late: Lateness): void {
    const { self } = protocol, { numbers } = late.facts;
    this.fields.length = Math.max(this.fields.length, ...numbers.map(([first, count]) => first + count));
    const [[own]] = numbers;
    self.index = own;
    this.fields[own] = self;
    this.byName.set(self.name, self);
    late.whenRun(() => this.takeNumbered(protocol, late));
  }

  /** Takes fields that have numbers. The first one that is declared is what is found by their name. */
  private takeNumbered(protocol: Protocol, late: Lateness): void {
    const fields = Object.values(protocol.fields), numbers = late.numbers.slice(1), shared = new Set(late.facts.shared);
    if (fields.length !== numbers.length) throw new Error(`${protocol.name} has ${fields.length} fields, not ${numbers.length}`);
    for (const [place, field] of fields.entries()) {
      field.index = numbers[place];
      if (field.also !== REPEATS_NONE) this.repeating.push(field);
      const same = this.fields[field.index];
      if (same !== undefined) widen(same, field);
      if (shared.has(field.index) || same !== undefined) continue;
      this.fields[field.index] = field;
      this.byName.set(field.name, field);
    }
    if (this.declared > 0) this.resolveRepeats();
  }

  /** The declared field of this name; runs the modules that may declare it. */
  private known(name: string): Field | undefined {
    const field = this.byName.get(name);
    if (field !== undefined) return field;
    for (const protocol of this.mayDeclare(name)) {
      protocol.late?.load();
      if (this.byName.has(name)) break;
    }
    return this.byName.get(name);
  }

  /** Protocols with late modules that may be the first to declare a field of this name. */
  private *mayDeclare(name: string): Iterable<Protocol> {
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      const protocol = this.declarerByName.get(name.slice(0, dot));
      if (protocol?.late !== undefined) yield protocol;
    }
    this.strangeNames ??= new Map(this.protocols.flatMap(protocol => (protocol.late?.facts.names ?? []).map(strange => [strange, protocol])));
    const stranger = this.strangeNames.get(name);
    if (stranger !== undefined) yield stranger;
  }

  /**
   * Has the fields made that protocols make late. Those of all at once: a field's number must not depend on which protocol was met first,
   * as engines that run side by side share the fields.
   */
  complete(): void {
    for (const protocol of this.late) {
      const fields = protocol.lateFields!();
      nameFields(protocol.name, fields);
      for (const field of Object.values(fields)) {
        // One that declares the name and has not run would give it another number.
        this.known(field.name);
        this.take(field, protocol);
      }
    }
    this.late = [];
    this.resolveRepeats();
  }

  /** Every field that there is, by index. Runs all modules. */
  get allFields(): readonly Field[] {
    this.makeAll();
    return this.fields as Field[];
  }

  /** Every field that protocols declare, by index: those that are made late stay unmade. Runs all modules. */
  get declaredFields(): readonly Field[] {
    this.runAll();
    return this.fields.slice(0, this.declared) as Field[];
  }

  private runAll(): void {
    for (const { late } of this.protocols) late?.load();
  }

  private makeAll(): void {
    this.runAll();
    this.complete();
  }

  /** Numbers of fields are below this one; more may be made late. */
  get size(): number {
    return this.fields.length;
  }

  /** The field with this number, if it is made by now. */
  at(number: number): Field | undefined {
    return this.fields[number];
  }

  /** Fields with a 1 at their index, of those that are made by now. */
  fieldsIn(wanted: Uint8Array): Field[] {
    return this.fields.filter((field, index): field is Field => field !== undefined && wanted[index] === 1);
  }

  /** Has a field numbered that one protocol shows and another one, whose module has not run, declares. */
  number(field: Field): void {
    if (field.name !== '') this.known(field.name);
    if (field.index < 0) this.makeAll();
  }

  /** Runs the modules of all protocols that have fields of this name, or others that repeat in them. */
  field(name: string): Field | undefined {
    const field = this.known(name);
    if (field !== undefined) this.runBearers(field);
    if (field !== undefined || !this.late.some(protocol => mayMake(protocol, name))) return field;
    this.complete();
    return this.byName.get(name);
  }

  /** Once a field: some are asked for by name in every packet. */
  private runBearers(field: Field): void {
    if (this.borne.has(field)) return;
    this.borne.add(field);
    for (const { late } of this.protocols) if (late?.bears(field.index) === true) late.load();
  }

  /** By field index, 1 for the fields of these names: what a dissector is told to keep. Names that no field has are passed over. */
  wanted(names: Iterable<string>): Uint8Array {
    const fields = Array.from(names, name => this.field(name)), wanted = new Uint8Array(this.fields.length);
    for (const field of fields) if (field !== undefined) wanted[field.index] = 1;
    return wanted;
  }

  /** Names of the fields that stand for protocols and parts of them. */
  get layers(): string[] {
    return this.declaredFields.filter(({ kind }) => kind === 'protocol').map(({ name }) => name);
  }

  /** The protocol that declares the field. */
  owner(field: Field): Protocol {
    return this.ownerAt(field.index);
  }

  /** The protocol that is the first to declare the field with this number. */
  ownerAt(number: number): Protocol {
    return this.owners[number] ??= this.protocols.find(({ late }) => late?.declares(number))!;
  }

  /** Protocols that declare the field with this number, or others that repeat in it. */
  declarers(number: number): readonly Protocol[] {
    if (this.protocols.some(({ late }) => late !== undefined)) return this.protocols.filter(({ late }) => late?.bears(number));
    return (this.bearers ??= bearersOf(this.protocols)).get(number) ?? [];
  }
}

function bearersOf(protocols: readonly Protocol[]): ReadonlyMap<number, readonly Protocol[]> {
  const bearers = new Map<number, Protocol[]>();
  for (const protocol of protocols) {
    const fields = [protocol.self, ...Object.values(protocol.fields)];
    for (const number of new Set(fields.flatMap(({ index, also }) => [index, ...also.map(alias => alias.index)]))) {
      const known = bearers.get(number);
      if (known === undefined) bearers.set(number, [protocol]);
      else known.push(protocol);
    }
  }
  return bearers;
}

/** Whether a field of this name may be one that the protocol makes late. */
function mayMake({ lateName }: Protocol, name: string): boolean {
  const begins = typeof lateName === 'string' ? [lateName] : lateName;
  return begins.some(prefix => name.startsWith(`${prefix}.`));
}

/** Notes at the field that is found by its name what else of this name holds larger numbers. */
function widen(named: Field, field: Field): void {
  if (greatestIn(field) > greatestIn(named.wider ?? named)) named.wider = field;
}

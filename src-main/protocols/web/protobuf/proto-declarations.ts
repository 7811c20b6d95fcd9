/** What a `.proto` file declares, as it is written: names of types are not looked up yet. */

export interface DeclaredFile {
  readonly package: string;
  readonly imports: readonly { readonly path: string; readonly at: number }[];
  readonly messages: readonly DeclaredMessage[];
  readonly enums: readonly DeclaredEnum[];
  readonly services: readonly DeclaredService[];
  readonly extensions: readonly DeclaredExtension[];
}

export interface DeclaredMessage {
  /** Without package and outer messages, as all names here. */
  readonly name: string;
  readonly at: number;
  readonly fields: readonly DeclaredField[];
  readonly messages: readonly DeclaredMessage[];
  readonly enums: readonly DeclaredEnum[];
  readonly extensions: readonly DeclaredExtension[];
}

export interface DeclaredField {
  readonly name: string;
  readonly number: number;
  /** `sint32`, `group`, or the name of a message or an enum. */
  readonly type: string;
  /** The message of a group or a map, which has no name that others could use. */
  readonly own?: DeclaredMessage;
  readonly required: boolean;
  readonly at: number;
}

/** Fields that another message gets. */
export interface DeclaredExtension {
  readonly of: string;
  readonly at: number;
  readonly fields: readonly DeclaredField[];
}

export interface DeclaredEnum {
  readonly name: string;
  readonly at: number;
  readonly values: readonly { readonly name: string; readonly number: number }[];
}

export interface DeclaredService {
  readonly name: string;
  readonly at: number;
  readonly methods: readonly { readonly name: string; readonly request: string; readonly response: string; readonly at: number }[];
}

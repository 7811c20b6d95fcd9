/** Names of the object identifiers that associations are made with: ITU-T X.227 annex B, ISO 9506-2 §24, and those of X.500. */
export const MMS_SYNTAX = '1.0.9506.2.1';
export const ASSOCIATION_SYNTAX = '2.2.1.0.1';

const NAMES: Readonly<Record<string, string>> = {
  [ASSOCIATION_SYNTAX]: 'id-as-acse', '2.1.1': 'basic-encoding', '1.0.9506.2.3': 'MMS', [MMS_SYNTAX]: 'mms-abstract-syntax-version1(1)',
};

export const syntaxName = (oid: string): string | undefined => (Object.hasOwn(NAMES, oid) ? NAMES[oid] : undefined);

/** Access to variables: ISO 9506-2 clauses 12 to 14, with what is asked of the device itself (clauses 10 and 11). */
export const VARIABLE_TYPES = `
  Status-Request ::= BOOLEAN
  Status-Response ::= SEQUENCE {
    vmdLogicalStatus [0] INTEGER {
      state-changes-allowed(0), no-state-changes-allowed(1), limited-services-allowed(2), support-services-allowed(3) },
    vmdPhysicalStatus [1] INTEGER { operational(0), partially-operational(1), inoperable(2), needs-commissioning(3) },
    localDetail [2] BIT STRING (SIZE(0..128)) OPTIONAL }
  GetNameList-Request ::= SEQUENCE {
    extendedObjectClass [0] EXPLICIT ObjectClass,
    objectScope [1] EXPLICIT CHOICE { vmdSpecific [0] NULL, domainSpecific [1] Identifier, aaSpecific [2] NULL },
    continueAfter [2] Identifier OPTIONAL }
  GetNameList-Response ::= SEQUENCE { listOfIdentifier [0] SEQUENCE OF Identifier, moreFollows [1] BOOLEAN DEFAULT TRUE }
  Identify-Response ::= SEQUENCE {
    vendorName [0] VisibleString, modelName [1] VisibleString, revision [2] VisibleString,
    listOfAbstractSyntaxes [3] SEQUENCE OF OBJECT IDENTIFIER OPTIONAL }
  Rename-Request ::= SEQUENCE {
    extendedObjectClass [0] EXPLICIT ObjectClass, currentName [1] EXPLICIT ObjectName, newIdentifier [2] Identifier }
  GetCapabilityList-Request ::= SEQUENCE { continueAfter VisibleString OPTIONAL }
  GetCapabilityList-Response ::= SEQUENCE { listOfCapabilities [0] SEQUENCE OF VisibleString, moreFollows [1] BOOLEAN DEFAULT TRUE }

  TypeSpecification ::= CHOICE {
    typeName [0] EXPLICIT ObjectName,
    array [1] SEQUENCE {
      packed [0] BOOLEAN DEFAULT FALSE, numberOfElements [1] INTEGER, elementType [2] EXPLICIT TypeSpecification },
    structure [2] SEQUENCE {
      packed [0] BOOLEAN DEFAULT FALSE,
      components [1] SEQUENCE OF SEQUENCE { componentName [0] Identifier OPTIONAL, componentType [1] EXPLICIT TypeSpecification } },
    boolean [3] NULL, bit-string [4] INTEGER, integer [5] INTEGER, unsigned [6] INTEGER, floating-point [7] Format,
    octet-string [9] INTEGER, visible-string [10] INTEGER, generalized-time [11] NULL, binary-time [12] BOOLEAN, bcd [13] INTEGER,
    objId [15] NULL, mMSString [16] Longest, utc-time [17] Nothing }
  Format ::= SEQUENCE { format-width Longest, exponent-width Longest }
  Longest ::= INTEGER
  Nothing ::= NULL
  Data ::= CHOICE {
    array [1] SEQUENCE OF Data, structure [2] SEQUENCE OF Data, boolean [3] BOOLEAN, bit-string [4] BIT STRING, integer [5] INTEGER,
    unsigned [6] INTEGER, floating-point [7] FloatingPoint, octet-string [9] OCTET STRING, visible-string [10] VisibleString,
    binary-time [12] TimeOfDay, bcd [13] INTEGER, booleanArray [14] BIT STRING, objId [15] OBJECT IDENTIFIER, mMSString [16] UTF8String,
    utc-time [17] UtcTime }
  FloatingPoint ::= OCTET STRING
  UtcTime ::= OCTET STRING
  DataAccessError ::= INTEGER {
    object-invalidated(0), hardware-fault(1), temporarily-unavailable(2), object-access-denied(3), object-undefined(4), invalid-address(5),
    type-unsupported(6), type-inconsistent(7), object-attribute-inconsistent(8), object-access-unsupported(9), object-non-existent(10),
    object-value-invalid(11) }

  AlternateAccess ::= SEQUENCE OF CHOICE {
    unnamed AlternateAccessSelection,
    named [5] SEQUENCE { componentName [0] Identifier, accesst AlternateAccessSelection } }
  AlternateAccessSelection ::= CHOICE {
    selectAlternateAccess [0] SEQUENCE {
      accessSelection CHOICE { component [0] Identifier, index [1] INTEGER, indexRange [2] IndexRange, allElements [3] NULL },
      alternateAccess AlternateAccess },
    selectAccess CHOICE { component [1] Identifier, index [2] INTEGER, indexRange [3] ElementRange, allElements [4] NULL } }
  IndexRange ::= SEQUENCE { lowIndex [0] INTEGER, numberOfElements [1] INTEGER }
  ElementRange ::= SEQUENCE { lowIndex [0] INTEGER, nmberOfElements [1] INTEGER }
  Address ::= CHOICE { numericAddress [0] INTEGER, symbolicAddress [1] VisibleString, unconstrainedAddress [2] OCTET STRING }
  VariableSpecification ::= CHOICE {
    name [0] EXPLICIT ObjectName, address [1] EXPLICIT Address,
    variableDescription [2] SEQUENCE { address Address, typeSpecification TypeSpecification },
    scatteredAccessDescription [3] ScatteredAccessDescription, invalidated [4] NULL }
  ScatteredAccessDescription ::= SEQUENCE OF SEQUENCE {
    componentName [0] Identifier OPTIONAL, variableSpecification [1] EXPLICIT VariableSpecification,
    alternateAccess [2] AlternateAccess OPTIONAL }
  VariableAccessSpecification ::= CHOICE {
    listOfVariable [0] SEQUENCE OF SEQUENCE {
      variableSpecification VariableSpecification, alternateAccess [5] AlternateAccess OPTIONAL },
    variableListName [1] EXPLICIT ObjectName }

  Read-Request ::= SEQUENCE {
    specificationWithResult [0] BOOLEAN DEFAULT FALSE, variableAccessSpecificatn [1] EXPLICIT VariableAccessSpecification }
  Read-Response ::= SEQUENCE {
    variableAccessSpecificatn [0] EXPLICIT VariableAccessSpecification OPTIONAL, listOfAccessResult [1] SEQUENCE OF AccessResult }
  AccessResult ::= CHOICE { failure [0] DataAccessError, success Data }
  Write-Request ::= SEQUENCE { variableAccessSpecificatn VariableAccessSpecification, listOfData [0] SEQUENCE OF Data }
  Write-Response ::= SEQUENCE OF CHOICE { failure [0] DataAccessError, success [1] NULL }
  InformationReport ::= SEQUENCE {
    variableAccessSpecification VariableAccessSpecification, listOfAccessResult [0] SEQUENCE OF AccessResult }
  VariableAttributes-Request ::= CHOICE { name [0] EXPLICIT ObjectName, address [1] EXPLICIT Address }
  VariableAttributes-Response ::= SEQUENCE {
    mmsDeletable [0] BOOLEAN, address [1] EXPLICIT Address OPTIONAL, typeSpecification [2] EXPLICIT TypeSpecification }
  DefineNamedVariable-Request ::= SEQUENCE {
    variableName [0] EXPLICIT ObjectName, address [1] EXPLICIT Address, typeSpecification [2] EXPLICIT TypeSpecification OPTIONAL }
  DefineScatteredAccess-Request ::= SEQUENCE {
    scatteredAccessName [0] EXPLICIT ObjectName, scatteredAccessDescription [1] ScatteredAccessDescription }
  ScatteredAttributes-Response ::= SEQUENCE {
    mmsDeletable [0] BOOLEAN, scatteredAccessDescription [1] ScatteredAccessDescription }
  DeleteVariableAccess-Request ::= SEQUENCE {
    scopeOfDelete [0] Scope DEFAULT specific, listOfName [1] SEQUENCE OF ObjectName OPTIONAL, domainName [2] Identifier OPTIONAL }
  Scope ::= INTEGER { specific(0), aa-specific(1), domain(2), vmd(3) }
  Deleted-Response ::= SEQUENCE { numberMatched [0] INTEGER, numberDeleted [1] INTEGER }
  DefineNamedVariableList-Request ::= SEQUENCE {
    variableListName ObjectName,
    listOfVariable [0] SEQUENCE OF SEQUENCE {
      variableSpecification VariableSpecification, alternateAccess [5] AlternateAccess OPTIONAL } }
  NamedVariableList-Response ::= SEQUENCE {
    mmsDeletable [0] BOOLEAN,
    listOfVariable [1] SEQUENCE OF SEQUENCE {
      variableSpecification VariableSpecification, alternateAccess [5] AlternateAccess OPTIONAL } }
  DeleteNamedVariableList-Request ::= SEQUENCE {
    scopeOfDelete [0] Scope DEFAULT specific, listOfVariableListName [1] SEQUENCE OF ObjectName OPTIONAL, domainName [2] Identifier OPTIONAL }
  DefineNamedType-Request ::= SEQUENCE { typeName ObjectName, typeSpecification TypeSpecification }
  VariableType-Response ::= SEQUENCE { mmsDeletable [0] BOOLEAN, typeSpecification TypeSpecification }
  DeleteNamedType-Request ::= SEQUENCE {
    scopeOfDelete [0] Scope DEFAULT specific, listOfTypeName [1] SEQUENCE OF ObjectName OPTIONAL, domainName [2] Identifier OPTIONAL }`;

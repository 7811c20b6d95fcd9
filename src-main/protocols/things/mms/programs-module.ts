/** Programs, domains, semaphores, operators, journals and files of a device: ISO 9506-2 clauses 11 to 13, 15, 16, 18 and annex D. */
export const PROGRAM_TYPES = `
  Input-Request ::= SEQUENCE {
    operatorStationName [0] Identifier, echo [1] BOOLEAN DEFAULT TRUE, listOfPromptData [2] SEQUENCE OF VisibleString OPTIONAL,
    inputTimeOut [3] INTEGER OPTIONAL }
  Output-Request ::= SEQUENCE { operatorStationName [0] Identifier, listOfOutputData [1] SEQUENCE OF VisibleString }

  TakeControl-Request ::= SEQUENCE {
    semaphoreName [0] EXPLICIT ObjectName, namedToken [1] Identifier OPTIONAL, priority [2] INTEGER DEFAULT normalPriority,
    acceptableDelay [3] INTEGER OPTIONAL, controlTimeOut [4] INTEGER OPTIONAL, abortOnTimeOut [5] BOOLEAN OPTIONAL,
    relinquishIfConnectionLost [6] BOOLEAN DEFAULT TRUE, applicationToPreempt [7] ApplicationReference OPTIONAL }
  TakeControl-Response ::= CHOICE { noResult [0] NULL, namedToken [1] Identifier }
  RelinquishControl-Request ::= SEQUENCE { semaphoreName [0] EXPLICIT ObjectName, namedToken [1] Identifier OPTIONAL }
  DefineSemaphore-Request ::= SEQUENCE { semaphoreName [0] EXPLICIT ObjectName, numbersOfTokens [1] INTEGER }
  ReportSemaphoreStatus-Response ::= SEQUENCE {
    mmsDeletable [0] BOOLEAN, class [1] INTEGER { token(0), pool(1) }, numberOfTokens [2] INTEGER, numberOfOwnedTokens [3] INTEGER,
    numberOfHungTokens [4] INTEGER }
  ReportPoolSemaphoreStatus-Request ::= SEQUENCE { semaphoreName [0] EXPLICIT ObjectName, nameToStartAfter [1] Identifier OPTIONAL }
  ReportPoolSemaphoreStatus-Response ::= SEQUENCE {
    listOfNamedTokens [0] SEQUENCE OF CHOICE {
      freeNamedToken [0] Identifier, ownedNamedToken [1] Identifier, hungNamedToken [2] Identifier },
    moreFollows [1] BOOLEAN DEFAULT TRUE }
  ReportSemaphoreEntryStatus-Request ::= SEQUENCE {
    semaphoreName [0] EXPLICIT ObjectName, state [1] INTEGER { queued(0), owner(1), hung(2) }, entryIdToStartAfter [2] OCTET STRING OPTIONAL }
  ReportSemaphoreEntryStatus-Response ::= SEQUENCE {
    listOfSemaphoreEntry [0] SEQUENCE OF SemaphoreEntry, moreFollows [1] BOOLEAN DEFAULT TRUE }
  SemaphoreEntry ::= SEQUENCE {
    entryId [0] OCTET STRING, entryClass [1] INTEGER { simple(0), modifier(1) }, applicationReference [2] ApplicationReference,
    namedToken [3] Identifier OPTIONAL, priority [4] INTEGER DEFAULT normalPriority, remainingTimeOut [5] INTEGER OPTIONAL,
    abortOnTimeOut [6] BOOLEAN OPTIONAL, relinquishIfConnectionLost [7] BOOLEAN DEFAULT TRUE }

  InitiateDownloadSequence-Request ::= SEQUENCE {
    domainName [0] Identifier, listOfCapabilities [1] SEQUENCE OF VisibleString, sharable [2] BOOLEAN }
  DownloadSegment-Response ::= SEQUENCE {
    loadData CHOICE { non-coded [0] OCTET STRING, coded ANY }, moreFollows [1] BOOLEAN DEFAULT TRUE }
  TerminateDownloadSequence-Request ::= SEQUENCE { domainName [0] Identifier, discard [1] ServiceError OPTIONAL }
  InitiateUploadSequence-Response ::= SEQUENCE { ulsmID [0] INTEGER, listOfCapabilities [1] SEQUENCE OF VisibleString }
  RequestDomainDownload-Request ::= SEQUENCE {
    domainName [0] Identifier, listOfCapabilities [1] SEQUENCE OF VisibleString OPTIONAL, sharable [2] BOOLEAN, fileName [4] FileName }
  RequestDomainUpload-Request ::= SEQUENCE { domainName [0] Identifier, fileName [1] FileName }
  LoadDomainContent-Request ::= SEQUENCE {
    domainName [0] Identifier, listOfCapabilities [1] SEQUENCE OF VisibleString OPTIONAL, sharable [2] BOOLEAN, fileName [4] FileName,
    thirdParty [5] ApplicationReference OPTIONAL }
  StoreDomainContent-Request ::= SEQUENCE {
    domainName [0] Identifier, filenName [1] FileName, thirdParty [2] ApplicationReference OPTIONAL }
  GetDomainAttributes-Response ::= SEQUENCE {
    listOfCapabilities [0] SEQUENCE OF VisibleString, state [1] DomainState, mmsDeletable [2] BOOLEAN, sharable [3] BOOLEAN,
    listOfProgramInvocations [4] SEQUENCE OF Identifier, uploadInProgress [5] INTEGER }

  CreateProgramInvocation-Request ::= SEQUENCE {
    programInvocationName [0] Identifier, listOfDomainName [1] SEQUENCE OF Identifier, reusable [2] BOOLEAN DEFAULT TRUE,
    monitorType [3] BOOLEAN OPTIONAL }
  Start-Request ::= SEQUENCE {
    programInvocationName [0] Identifier,
    executionArgument CHOICE { simpleString [1] VisibleString, encodedString ANY } OPTIONAL }
  Stop-Request ::= SEQUENCE { programInvocationName [0] Identifier }
  ProgramInvocation-Response ::= SEQUENCE {
    state [0] ProgramInvocationState, listOfDomainNames [1] SEQUENCE OF Identifier, mmsDeletable [2] BOOLEAN, reusable [3] BOOLEAN,
    monitor [4] BOOLEAN, startArgument [5] VisibleString }

  ReadJournal-Request ::= SEQUENCE {
    journalName [0] EXPLICIT ObjectName,
    rangeStartSpecification [1] EXPLICIT CHOICE { startingTime [0] TimeOfDay, startingEntry [1] OCTET STRING } OPTIONAL,
    rangeStopSpecification [2] EXPLICIT CHOICE { endingTime [0] TimeOfDay, numberOfEntries [1] INTEGER } OPTIONAL,
    listOfVariables [4] SEQUENCE OF VisibleString OPTIONAL,
    entryToStartAfter [5] SEQUENCE { timeSpecification [0] TimeOfDay, entrySpecification [1] OCTET STRING } OPTIONAL }
  ReadJournal-Response ::= SEQUENCE { listOfJournalEntry [0] SEQUENCE OF JournalEntry, moreFollows [1] BOOLEAN DEFAULT FALSE }
  JournalEntry ::= SEQUENCE {
    entryIdentifier [0] OCTET STRING, originatingApplication [1] ApplicationReference, entryContent [2] EntryContent }
  WriteJournal-Request ::= SEQUENCE { journalName [0] EXPLICIT ObjectName, listOfJournalEntry [1] SEQUENCE OF EntryContent }
  EntryContent ::= SEQUENCE {
    occurenceTime [0] TimeOfDay, additionalDetail [1] NULL OPTIONAL,
    entryForm CHOICE {
      data [2] SEQUENCE {
        event [0] SEQUENCE { eventConditionName [0] EXPLICIT ObjectName, currentState [1] EC-State } OPTIONAL,
        listOfVariables [1] SEQUENCE OF SEQUENCE { variableTag [0] VisibleString, valueSpecification [1] EXPLICIT Data } OPTIONAL },
      annotation [3] VisibleString } }
  InitializeJournal-Request ::= SEQUENCE {
    journalName [0] EXPLICIT ObjectName,
    limitSpecification [1] SEQUENCE { limitingTime [0] TimeOfDay, limitingEntry [1] OCTET STRING OPTIONAL } OPTIONAL }
  ReportJournalStatus-Response ::= SEQUENCE { currentEntries [0] INTEGER, mmsDeletable [1] BOOLEAN }
  CreateJournal-Request ::= SEQUENCE { journalName [0] EXPLICIT ObjectName }

  ObtainFile-Request ::= SEQUENCE {
    sourceFileServer [0] ApplicationReference OPTIONAL, sourceFile [1] FileName, destinationFile [2] FileName }
  FileOpen-Request ::= SEQUENCE { fileName [0] FileName, initialPosition [1] INTEGER }
  FileOpen-Response ::= SEQUENCE { frsmID [0] INTEGER, fileAttributes [1] FileAttributes }
  FileAttributes ::= SEQUENCE { sizeOfFile [0] INTEGER, lastModified [1] GeneralizedTime OPTIONAL }
  FileRead-Response ::= SEQUENCE { fileData [0] OCTET STRING, moreFollows [1] BOOLEAN DEFAULT TRUE }
  FileRename-Request ::= SEQUENCE { currentFileName [0] FileName, newFileName [1] FileName }
  FileDirectory-Request ::= SEQUENCE { fileSpecification [0] FileName OPTIONAL, continueAfter [1] FileName OPTIONAL }
  FileDirectory-Response ::= SEQUENCE {
    listOfDirectoryEntry [0] EXPLICIT SEQUENCE OF DirectoryEntry, moreFollows [1] BOOLEAN DEFAULT FALSE }
  DirectoryEntry ::= SEQUENCE { filename [0] FileName, fileAttributes [1] FileAttributes }`;

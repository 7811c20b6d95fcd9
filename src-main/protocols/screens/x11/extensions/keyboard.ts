/** The X Keyboard Extension, protocol version 1.0. */

/** What messages that describe a keyboard's map count, before their parts. */
const counted = (behindTypes: string): string => `firstType:1 nTypes:1 ${behindTypes}`;
const VIRTUAL_MAP = `firstKeyExplicit:1 nKeyExplicit:1 totalKeyExplicit:1 firstModMapKey:1 nModMapKeys:1 totalModMapKeys:1 firstVModMapKey:1
 nVModMapKeys:1 totalVModMapKeys:1`;
const MAP_HEAD = `present:2{Map} ${counted('totalTypes:1 firstKeySym:1 totalSyms:2 nKeySyms:1')} firstKeyAction:1 totalActions:2 nKeyActions:1
 firstKeyBehavior:1 nKeyBehaviors:1 totalKeyBehaviors:1 ${VIRTUAL_MAP} -1 virtualMods:2{Virtual}
 ?present&1 @xkb_KeyType*nTypes ?present&2 @xkb_KeySymMap*nKeySyms
 ?present&16 ( KeyActions.acts_rtrn_count:1*nKeyActions ~4 @xkb_Action*totalActions ) ?present&32 @xkb_SetBehavior*totalKeyBehaviors
 ?present&64 ( VirtualMods.vmods_rtrn:1{Mods}*#virtualMods ~4 ) ?present&8 ( @xkb_SetExplicit*totalKeyExplicit ~4 )
 ?present&4 ( @xkb_KeyModMap*totalModMapKeys ~4 ) ?present&128 @xkb_KeyVModMap*totalVModMapKeys`;
const NAMES = `?which&1 Keycodes.keycodesName:x ?which&2 Geometry.geometryName:x ?which&4 Symbols.symbolsName:x ?which&8 PhysSymbols.physSymbolsName:x
 ?which&16 Types.typesName:x ?which&32 Compat.compatName:x ?which&64 KeyTypeNames.typeNames:x*nTypes
 ?which&128 ( KTLevelNames.nLevelsPerType:1*nTypes ~4 KTLevelNames.ktLevelNames:x*sum_nLevelsPerType )
 ?which&256 IndicatorNames.indicatorNames:x*#indicators ?which&2048 VirtualModNames.virtualModNames:x*#virtualMods
 ?which&4096 GroupNames.groups:x*#groupNames ?which&512 @xkb_KeyName*nKeys ?which&1024 @xkb_KeyAlias*nKeyAliases
 ?which&8192 RGNames.radioGroupNames:x*nRadioGroups`;
const NAMES_HEAD = `nTypes:1 groupNames:1{Groups} virtualMods:2{Virtual} firstKey:1 nKeys:1 indicators nRadioGroups:1 nKeyAliases:1 nKTLevels:2 -4
 ${NAMES}`;
const COMPAT = 'groupsRtrn:1{Groups} -1 firstSIRtrn:2 nSIRtrn:2 nTotalSI:2 -16 @xkb_SymInterpret*nSIRtrn @xkb_ModDef*#groupsRtrn';
const INDICATORS = 'which realIndicators nIndicators:1 -15 @xkb_IndicatorMap*#which';
/** Names of fields in a reply that another one holds. */
const within = (prefix: string, parts: string): string =>
  parts.replaceAll(/(^|\s)([A-Za-z][\w.]*(?:[:{=*]\S*)?)(?=\s|$)/g, `$1${prefix}.$2`);
/** Selected are those of the affected that are neither cleared nor selected as a whole. */
const selects = (bit: number, parts: string): string => `?affectWhich&(4095-clear)&(4095-selectAll)&${bit} ( ${parts} )`;

const SELECTED = [
  selects(1, 'NewKeyboardNotify.affectNewKeyboard:2{NewKeyboard} NewKeyboardNotify.newKeyboardDetails:2{NewKeyboard}'),
  selects(4, 'StateNotify.affectState:2{State} StateNotify.stateDetails:2{State}'),
  selects(8, 'ControlsNotify.affectCtrls{Change} ControlsNotify.ctrlDetails{Change}'),
  selects(16, 'IndicatorStateNotify.affectIndicatorState IndicatorStateNotify.indicatorStateDetails'),
  selects(32, 'IndicatorMapNotify.affectIndicatorMap IndicatorMapNotify.indicatorMapDetails'),
  selects(64, 'NamesNotify.affectNames:2{Names} NamesNotify.namesDetails:2{Names}'),
  selects(128, 'CompatMapNotify.affectCompat:1{Compat} CompatMapNotify.compatDetails:1{Compat}'),
  selects(256, 'BellNotify.affectBell:1 BellNotify.bellDetails:1'), selects(512, 'ActionMessage.affectMsgDetails:1 ActionMessage.msgDetails:1'),
  selects(1024, 'AccessXNotify.affectAccessX:2{AccessX} AccessXNotify.accessXDetails:2{AccessX}'),
  selects(2048, 'ExtensionDeviceNotify.affectExtDev:2{Feature} ExtensionDeviceNotify.extdevDetails:2{Feature}'),
].join(' ');
const MOUSE = 'mouseKeysDelay:2 mouseKeysInterval:2 mouseKeysTimeToMax:2 mouseKeysMaxSpeed:2 mouseKeysCurve:i2';
const EVENT = 'time deviceID:1';
const CAUSE = 'keycode:1 eventType:1 requestMajor:1 requestMinor:1';
/** Actions by the number that they begin with: 8 bytes each. */
const ACTIONS: readonly (readonly [structure: string, ...numbers: number[]])[] = [
  ['SANoAction', 0], ['SASetMods', 1, 2, 3], ['SASetGroup', 4, 5, 6], ['SAMovePtr', 7], ['SAPtrBtn', 8], ['SALockPtrBtn', 9], ['SASetPtrDflt', 10],
  ['SAIsoLock', 11], ['SATerminate', 12], ['SASwitchScreen', 13], ['SASetControls', 14, 15], ['SAActionMessage', 16], ['SARedirectKey', 17],
  ['SADeviceBtn', 18], ['SALockDeviceBtn', 19], ['SADeviceValuator', 20],
];

export const KEYBOARD = `
0 UseExtension wantedMajor:2 wantedMinor:2 > supported:b serverMajor:2 serverMinor:2 -20
1 SelectEvents deviceSpec:2 affectWhich:2{Event} clear:2{Event} selectAll:2{Event} affectMap:2{Map} map:2{Map} ${SELECTED}
3 Bell deviceSpec:2 bellClass:2 bellID:2 percent:i1 forceSound:b eventOnly:b -1 pitch:i2 duration:i2 -2 name:x window:x
4 GetState deviceSpec:2 -2 > deviceID:1 mods:1{Mods} baseMods:1{Mods} latchedMods:1{Mods} lockedMods:1{Mods} group:1=Group lockedGroup:1=Group
 baseGroup:i2 latchedGroup:i2 compatState:1{Mods} grabMods:1{Mods} compatGrabMods:1{Mods} lookupMods:1{Mods} compatLookupMods:1{Mods} -1
 ptrBtnState:2{Buttons} -6
5 LatchLockState deviceSpec:2 affectModLocks:1{Mods} modLocks:1{Mods} lockGroup:b groupLock:1=Group affectModLatches:1{Mods} -1 -1 latchGroup:b
 groupLatch:2
6 GetControls deviceSpec:2 -2 > deviceID:1 mouseKeysDfltBtn:1 numGroups:1 groupsWrap:1 internalModsMask:1{Mods} ignoreLockModsMask:1{Mods}
 internalModsRealMods:1{Mods} ignoreLockModsRealMods:1{Mods} -1 internalModsVmods:2{Virtual} ignoreLockModsVmods:2{Virtual} repeatDelay:2
 repeatInterval:2 slowKeysDelay:2 debounceDelay:2 ${MOUSE} accessXOption:2{AccessXOption} accessXTimeout:2 accessXTimeoutOptionsMask:2{AccessXOption}
 accessXTimeoutOptionsValues:2{AccessXOption} -2 accessXTimeoutMask{Control} accessXTimeoutValues{Control} enabledControls{Control} perKeyRepeat:1*32
7 SetControls deviceSpec:2 affectInternalRealMods:1{Mods} internalRealMods:1{Mods} affectIgnoreLockRealMods:1{Mods} ignoreLockRealMods:1{Mods}
 affectInternalVirtualMods:2{Virtual} internalVirtualMods:2{Virtual} affectIgnoreLockVirtualMods:2{Virtual} ignoreLockVirtualMods:2{Virtual}
 mouseKeysDfltBtn:1 groupsWrap:1 accessXOptions:2{AccessXOption} -2 affectEnabledControls{Control} enabledControls{Control} changeControls{Change}
 repeatDelay:2 repeatInterval:2 slowKeysDelay:2 debounceDelay:2 ${MOUSE} accessXTimeout:2 accessXTimeoutMask{Control} accessXTimeoutValues{Control}
 accessXTimeoutOptionsMask:2{AccessXOption} accessXTimeoutOptionsValues:2{AccessXOption} perKeyRepeat:1*32
8 GetMap deviceSpec:2 full:2{Map} partial:2{Map} firstType:1 nTypes:1 firstKeySym:1 nKeySyms:1 firstKeyAction:1 nKeyActions:1 firstKeyBehavior:1
 nKeyBehaviors:1 virtualMods:2{Virtual} firstKeyExplicit:1 nKeyExplicit:1 firstModMapKey:1 nModMapKeys:1 firstVModMapKey:1 nVModMapKeys:1 -2
 > deviceID:1 -2 minKeyCode:1 maxKeyCode:1 ${MAP_HEAD}
9 SetMap deviceSpec:2 present:2{Map} flags:2{SetMap} minKeyCode:1 maxKeyCode:1 firstType:1 nTypes:1 firstKeySym:1 nKeySyms:1 totalSyms:2
 firstKeyAction:1 nKeyActions:1 totalActions:2 firstKeyBehavior:1 nKeyBehaviors:1 totalKeyBehaviors:1 ${VIRTUAL_MAP} virtualMods:2{Virtual}
 ?present&1 @xkb_SetKeyType*nTypes ?present&2 @xkb_KeySymMap*nKeySyms
 ?present&16 ( KeyActions.actionsCount:1*nKeyActions ~4 @xkb_Action*totalActions ) ?present&32 @xkb_SetBehavior*totalKeyBehaviors
 ?present&64 ( VirtualMods.vmods:1*#virtualMods ~4 ) ?present&8 ( @xkb_SetExplicit*totalKeyExplicit ~4 )
 ?present&4 ( @xkb_KeyModMap*totalModMapKeys ~4 ) ?present&128 @xkb_KeyVModMap*totalVModMapKeys
10 GetCompatMap deviceSpec:2 groups:1{Groups} getAllSI:b firstSI:2 nSI:2 > deviceID:1 ${COMPAT}
11 SetCompatMap deviceSpec:2 -1 recomputeActions:b truncateSI:b groups:1{Groups} firstSI:2 nSI:2 -2 @xkb_SymInterpret*nSI @xkb_ModDef*#groups
12 GetIndicatorState deviceSpec:2 -2 > deviceID:1 state -20
13 GetIndicatorMap deviceSpec:2 -2 which > deviceID:1 ${INDICATORS}
14 SetIndicatorMap deviceSpec:2 -2 which @xkb_IndicatorMap*#which
15 GetNamedIndicator deviceSpec:2 ledClass:2=LedClass ledID:2=Id -2 indicator:x > deviceID:1 indicator:x found:b on:b realIndicator:b ndx:1
 map_flags:1{IndicatorFlag} map_whichGroups:1{Which} map_groups:1{SetOfGroups} map_whichMods:1{Which} map_mods:1{Mods} map_realMods:1{Mods}
 map_vmod:2{Virtual} map_ctrls{Control} supported:b -3
16 SetNamedIndicator deviceSpec:2 ledClass:2=LedClass ledID:2=Id -2 indicator:x setState:b on:b setMap:b createMap:b -1 map_flags:1{IndicatorFlag}
 map_whichGroups:1{Which} map_groups:1{SetOfGroups} map_whichMods:1{Which} map_realMods:1{Mods} map_vmods:2{Virtual} map_ctrls{Control}
17 GetNames deviceSpec:2 -2 which{Names} > deviceID:1 which{Names} minKeyCode:1 maxKeyCode:1 ${NAMES_HEAD}
18 SetNames deviceSpec:2 virtualMods:2{Virtual} which{Names} firstType:1 nTypes:1 firstKTLevelt:1 nKTLevels:1 indicators groupNames:1{Groups}
 nRadioGroups:1 firstKey:1 nKeys:1 nKeyAliases:1 -1 totalKTLevelNames:2 ${NAMES}
21 PerClientFlags deviceSpec:2 -2 change{PerClient} value{PerClient} ctrlsToChange{Control} autoCtrls{Control} autoCtrlsValues{Control}
 > deviceID:1 supported{PerClient} value{PerClient} autoCtrls{Control} autoCtrlsValues{Control} -8
22 ListComponents deviceSpec:2 maxNames:2 > deviceID:1 nKeymaps:2 nKeycodes:2 nTypes:2 nCompatMaps:2 nSymbols:2 nGeometries:2 extra:2 -10
 @xkb_Listing*nKeymaps+nKeycodes+nTypes+nCompatMaps+nSymbols+nGeometries
23 GetKbdByName deviceSpec:2 need:2{Component} want:2{Component} load:b -1 > deviceID:1 minKeyCode:1 maxKeyCode:1 loaded:b newKeyboard:b
 found:2{Component} reported:2{Component} -16
 ?reported&13 ( ${within('Types', `getmap_type:1 typeDeviceID:1 getmap_sequence:2 getmap_length -2 typeMinKeyCode:1 typeMaxKeyCode:1 ${MAP_HEAD}`)} )
 ?reported&2 ( ${within('CompatMap', `compatmap_type:1 compatDeviceID:1 compatmap_sequence:2 compatmap_length ${COMPAT}`)} )
 ?reported&16 ( ${within('IndicatorMaps', `indicatormap_type:1 indicatorDeviceID:1 indicatormap_sequence:2 indicatormap_length ${INDICATORS}`)} )
 ?reported&160 ( ${within('KeyNames', `keyname_type:1 keyDeviceID:1 keyname_sequence:2 keyname_length which{Names} keyMinKeyCode:1 keyMaxKeyCode:1
 ${NAMES_HEAD}`)} )
 ?reported&64 ( ${within('Geometry', `geometry_type:1 geometryDeviceID:1 geometry_sequence:2 geometry_length name:x geometryFound:b -1 widthMM:2
 heightMM:2 nProperties:2 nColors:2 nShapes:2 nSections:2 nDoodads:2 nKeyAliases:2 baseColorNdx:1 labelColorNdx:1`)} )
24 GetDeviceInfo deviceSpec:2 wanted:2{Feature} allButtons:b firstButton:1 nButtons:1 -1 ledClass:2=LedClass ledID:2=Id > deviceID:1
 present:2{Feature}
 supported:2{Feature} unsupported:2{Feature} nDeviceLedFBs:2 firstBtnWanted:1 nBtnsWanted:1 firstBtnRtrn:1 nBtnsRtrn:1 totalBtns:1 hasOwnState:b
 dfltKbdFB:2=Id dfltLedFB:2=Id -2 devType:x nameLen:2 name:t*nameLen ~4 @xkb_Action*nBtnsRtrn @xkb_DeviceLedInfo*nDeviceLedFBs
25 SetDeviceInfo deviceSpec:2 firstBtn:1 nBtns:1 change:2{Feature} nDeviceLedFBs:2 @xkb_Action*nBtns @xkb_DeviceLedInfo*nDeviceLedFBs
101 SetDebuggingFlags msgLength:2 -2 affectFlags flags affectCtrls ctrls message:t*msgLength
 > -1 currentFlags currentCtrls supportedFlags supportedCtrls -8
!0 NewKeyboardNotify xkbType:1 ${EVENT} oldDeviceID:1 minKeyCode:1 maxKeyCode:1 oldMinKeyCode:1 oldMaxKeyCode:1 requestMajor:1 requestMinor:1
 changed:2{NewKeyboard} -14
!1 MapNotify xkbType:1 ${EVENT} ptrBtnActions:1 changed:2{Map} minKeyCode:1 maxKeyCode:1 firstType:1 nTypes:1 firstKeySym:1 nKeySyms:1 firstKeyAct:1
 nKeyActs:1 firstKeyBehavior:1 nKeyBehavior:1 firstKeyExplicit:1 nKeyExplicit:1 firstModMapKey:1 nModMapKeys:1 firstVModMapKey:1 nVModMapKeys:1
 virtualMods:2{Virtual} -2
!2 StateNotify xkbType:1 ${EVENT} mods:1{Mods} baseMods:1{Mods} latchedMods:1{Mods} lockedMods:1{Mods} group:1=Group baseGroup:i2 latchedGroup:i2
 lockedGroup:1=Group compatState:1{Mods} grabMods:1{Mods} compatGrabMods:1{Mods} lookupMods:1{Mods} compatLoockupMods:1{Mods} ptrBtnState:2{Buttons}
 changed:2{State} ${CAUSE}
!3 ControlsNotify xkbType:1 ${EVENT} numGroups:1 -2 changedControls{Change} enabledControls{Control} enabledControlChanges{Control} ${CAUSE} -4
!4 IndicatorStateNotify xkbType:1 ${EVENT} -3 state stateChanged -12
!5 IndicatorMapNotify xkbType:1 ${EVENT} -3 state mapChanged -12
!6 NamesNotify xkbType:1 ${EVENT} -1 changed:2{Names} firstType:1 nTypes:1 firstLevelName:1 nLevelNames:1 -1 nRadioGroups:1 nKeyAliases:1
 changedGroupNames:1{Groups} changedVirtualMods:2{Virtual} firstKey:1 nKeys:1 changedIndicators -4
!7 CompatMapNotify xkbType:1 ${EVENT} changedGroups:1{Groups} firstSI:2 nSI:2 nTotalSI:2 -16
!8 BellNotify xkbType:1 ${EVENT} bellClass:1=BellClass bellID:1 percent:1 pitch:2 duration:2 name:x window:x eventOnly:b -7
!9 ActionMessage xkbType:1 ${EVENT} keycode:1 press:b keyEventFollows:b mods:1{Mods} group:1=Group message:t*8 -10
!10 AccessXNotify xkbType:1 ${EVENT} keycode:1 detailt:2{AccessX} slowKeysDelay:2 debounceDelay:2 -16
!11 ExtensionDeviceNotify xkbType:1 ${EVENT} -1 reason:2{Feature} ledClass:2=LedKind ledID:2 ledsDefined ledState firstButton:1 nButtons:1
 supported:2{Feature} unsupported:2{Feature} -2
struct xkb_IndicatorMap flags:1 whichGroups:1 groups:1 whichMods:1 mods:1{Mods} realMods:1{Mods} vmods:2{Virtual} ctrls{Control}
struct xkb_ModDef mask:1{Mods} realMods:1{Mods} vmods:2{Virtual}
struct xkb_KeyName name:t*4
struct xkb_KeyAlias real:t*4 alias:t*4
struct xkb_KTMapEntry active:b mods_mask:1{Mods} level:1 mods_mods:1{Mods} mods_vmods:2{Virtual} -2
struct xkb_KeyType mods_mask:1{Mods} mods_mods:1{Mods} mods_vmods:2{Virtual} numLevels:1 nMapEntries:1 hasPreserve:b -1 @xkb_KTMapEntry*nMapEntries
 @xkb_ModDef*hasPreserve*nMapEntries
struct xkb_KeySymMap kt_index:1*4 groupInfo:1 width:1 nSyms:2 syms*nSyms
struct xkb_CommonBehavior type:1 data:1
struct xkb_SetBehavior keycode:1 @xkb_CommonBehavior -1
struct xkb_SetExplicit keycode:1 explicit:1{Explicit}
struct xkb_KeyModMap keycode:1 mods:1{Mods}
struct xkb_KeyVModMap keycode:1 -1 vmods:2{Virtual}
struct xkb_KTSetMapEntry level:1 realMods:1{Mods} virtualMods:2{Virtual}
struct xkb_SetKeyType mask:1{Mods} realMods:1{Mods} virtualMods:2{Virtual} numLevels:1 nMapEntries:1 preserve:b -1 @xkb_KTSetMapEntry*nMapEntries
 @xkb_KTSetMapEntry*preserve*nMapEntries
struct xkb_Listing flags:2 length:2 string:t*length -length&1
struct xkb_DeviceLedInfo ledClass:2=LedClass ledID:2=Id namesPresent mapsPresent physIndicators state names:x*#namesPresent
 @xkb_IndicatorMap*#mapsPresent
struct xkb_Action ${ACTIONS.flatMap(([name, ...numbers]) => numbers.map(number => `?first==${number} @xkb_${name}`)).join(' ')} ?20<first -8
struct xkb_SANoAction type:1=Action -7
struct xkb_SASetMods type:1=Action flags:1{Lock} mask:1{Mods} realMods:1{Mods} vmodsHigh:1{High} vmodsLow:1{Low} -2
struct xkb_SASetGroup type:1=Action flags:1{Lock} group:i1 -5
struct xkb_SAMovePtr type:1=Action flags:1{MovePointer} xHigh:i1 xLow:1 yHigh:i1 yLow:1 -2
struct xkb_SAPtrBtn type:1=Action flags:1 count:1 button:1 -4
struct xkb_SALockPtrBtn type:1=Action flags:1 -1 button:1 -4
struct xkb_SASetPtrDflt type:1=Action flags:1{Default} affect:1{Default} value:i1 -4
struct xkb_SAIsoLock type:1=Action flags:1{IsoLock} mask:1{Mods} realMods:1{Mods} group:i1 affect:1{NoAffect} vmodsHigh:1{High} vmodsLow:1{Low}
struct xkb_SATerminate type:1=Action -7
struct xkb_SASwitchScreen type:1=Action flags:1 newScreen:i1 -5
struct xkb_SASetControls type:1=Action -3 boolCtrlsHigh:1{ControlHigh} boolCtrlsLow:1{ControlLow} -2
struct xkb_SAActionMessage type:1=Action flags:1{Message} message:1*6
struct xkb_SARedirectKey type:1=Action newkey:1 mask:1{Mods} realModifiers:1{Mods} vmodsMaskHigh:1{High} vmodsMaskLow:1{Low} vmodsHigh:1{High}
 vmodsLow:1{Low}
struct xkb_SADeviceBtn type:1=Action flags:1 count:1 button:1 device:1 -3
struct xkb_SALockDeviceBtn type:1=Action flags:1{LockButton} -1 button:1 device:1 -3
struct xkb_SADeviceValuator type:1=Action device:1 val1what:1=Valuator val1index:1 val1value:1 val2what:1=Valuator val2index:1 val2value:1
struct xkb_SIAction type:1 data:1*7
struct xkb_SymInterpret sym mods:1{Mods} match:1=Match virtualMod:1{Low} flags:1 @xkb_SIAction
enum Group = 1 2 3 4
enum LedClass = KbdFeedbackClass 4:LedFeedbackClass 768:DfltXIClass 1280:AllXIClasses
enum LedKind = KbdFeedbackClass 4:LedFeedbackClass
enum Id = 256:UseCoreKbd 512:UseCorePtr 768:DfltXIClass 1024:DfltXIId 1280:AllXIClass 1536:AllXIId 65280:XINone
enum BellClass = KbdFeedbackClass 5:BellFeedbackClass
enum Action = NoAction SetMods LatchMods LockMods SetGroup LatchGroup LockGroup MovePtr PtrBtn LockPtrBtn SetPtrDflt ISOLock Terminate SwitchScreen
 SetControls LockControls ActionMessage RedirectKey DeviceBtn LockDeviceBtn DeviceValuator
enum Valuator = IgnoreVal SetValMin SetValCenter SetValMax SetValRelative SetValAbsolute
enum Match = NoneOf AnyOfOrNone AnyOf AllOf Exactly
bits Event = NewKeyboardNotify MapNotify StateNotify ControlsNotify IndicatorStateNotify IndicatorMapNotify NamesNotify CompatMapNotify BellNotify
 ActionMessage AccessXNotify ExtensionDeviceNotify
bits Map = KeyTypes KeySyms ModifierMap ExplicitComponents KeyActions KeyBehaviors VirtualMods VirtualModMap
bits NewKeyboard = Keycodes Geometry DeviceID
bits State = ModifierState ModifierBase ModifierLatch ModifierLock GroupState GroupBase GroupLatch GroupLock CompatState GrabMods CompatGrabMods
 LookupMods CompatLookupMods PointerButtons
bits Change = 27:GroupsWrap InternalMods IgnoreLockMods PerKeyRepeat ControlsEnabled
bits Names = Keycodes Geometry Symbols PhysSymbols Types Compat KeyTypeNames KTLevelNames IndicatorNames KeyNames KeyAliases VirtualModNames
 GroupNames RGNames
bits Compat = SymInterp GroupCompat
bits AccessX = SKPress SKAccept SKReject SKRelease BKAccept BKReject AXKWarning
bits Feature = Keyboards ButtonActions IndicatorNames IndicatorMaps IndicatorState
bits Mods = Shift Lock Control 1 2 3 4 5
bits Virtual = 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
bits AccessXOption = SKPressFB SKAcceptFB FeatureFB SlowWarnFB IndicatorFB StickyKeysFB TwoKeys LatchToLock SKReleaseFB SKRejectFB BKRejectFB DumbBell
bits Control = RepeatKeys SlowKeys BounceKeys StickyKeys MouseKeys MouseKeysAccel AccessXKeys AccessXTimeoutMask AccessXFeedbackMask AudibleBellMask
 Overlay1Mask Overlay2Mask IgnoreGroupLockMask
bits SetMap = ResizeTypes RecomputeActions
bits Groups = Group1 Group2 Group3 Group4
bits SetOfGroups = 7:Any
bits IndicatorFlag = 5:LEDDrivesKB NoAutomatic NoExplicit
bits Which = UseBase UseLatched UseLocked UseEffective UseCompat
bits PerClient = DetectableAutoRepeat GrabsUseXKBState AutoResetControls LookupStateWhenGrabbed SendEventUsesXKBState
bits Component = Types CompatMap ClientSymbols ServerSymbols IndicatorMaps KeyNames Geometry OtherNames
bits Explicit = KeyType1 KeyType2 KeyType3 KeyType4 Interpret AutoRepeat Behavior VModMap
bits Lock = ClearLocks LatchToLock GroupAbsolute
bits High = 8 9 10 11 12 13 14 15
bits Low = 0 1 2 3 4 5 6 7
bits MovePointer = NoAcceleration MoveAbsoluteX MoveAbsoluteY
bits Default = AffectDfltButton 2:DfltBtnAbsolute
bits IsoLock = NoLock NoUnlock GroupAbsolute ISODfltIsGroup
bits NoAffect = 3:Ctrls Ptr Group Mods
bits ControlHigh = AccessXFeedback AudibleBell Overlay1 Overlay2 IgnoreGroupLock
bits ControlLow = RepeatKeys SlowKeys BounceKeys StickyKeys MouseKeys MouseKeysAccel AccessXKeys AccessXTimeout
bits Message = OnPress OnRelease GenKeyEvent
bits LockButton = NoLock NoUnlock
`;

/** X Input Device Extension, versions 1.5 ("X Input Device Extension Library") and 2.3 ("The X Input Extension 2.x"). */
const PROPERTY = `?format==8 8Bits.data8:1*num_items ?format==16 16Bits.data16:2*num_items ?format==32 32Bits.data32*num_items`;
const POINTER = `deviceid:2=Device time=CurrentTime detail root:x event:x child:x root_x:i4 root_y:i4 event_x:i4 event_y:i4 buttons_len:2
 valuators_len:2
 sourceid:2=Device -2`;
const MASKS = `@xinput_ModifierInfo @xinput_GroupInfo button_mask*buttons_len valuator_mask*valuators_len @xinput_FP3232*bits_valuator_mask`;
const RAW = 'deviceid:2=Device time=CurrentTime detail sourceid:2 valuators_len:2';
const RAW_VALUES = '-4 valuator_mask*valuators_len @xinput_FP3232*bits_valuator_mask @xinput_FP3232*bits_valuator_mask';
const STATUS = '> xi_reply_type:1 status:1=Grab -23';
const CALIBRATION = `min_x:i4 max_x:i4 min_y:i4 max_y:i4 flip_x flip_y rotation button_threshold`.replaceAll(/(\S+)/g, 'abs_calib.$1');
const AREA = 'offset_x offset_y width height screen following'.replaceAll(/(\S+)/g, 'abs_area.$1');

export const INPUT = `
1 GetExtensionVersion name_len:2 -2 name:t*name_len > xi_reply_type:1 server_major:2 server_minor:2 present:b -19
2 ListInputDevices > xi_reply_type:1 devices_len:1 -23 @xinput_DeviceInfo*devices_len @xinput_InputInfo*sum_num_class_info @xproto_STR*devices_len ~4
3 OpenDevice device_id:1 -3 > xi_reply_type:1 num_classes:1 -23 @xinput_InputClassInfo*num_classes ~4
4 CloseDevice device_id:1 -3
5 SetDeviceMode device_id:1 mode:1=Mode -2 ${STATUS}
6 SelectExtensionEvent window:x num_classes:2 -2 classes*num_classes
7 GetSelectedExtensionEvents window:x > xi_reply_type:1 num_this_classes:2 num_all_classes:2 -20 this_classes*num_this_classes
 all_classes*num_all_classes
8 ChangeDeviceDontPropagateList window:x num_classes:2 mode:1=ListMode -1 classes*num_classes
9 GetDeviceDontPropagateList window:x > xi_reply_type:1 num_classes:2 -22 classes*num_classes
10 GetDeviceMotionEvents start stop=CurrentTime device_id:1 -3 > xi_reply_type:1 num_events num_axes:1 device_mode:1=Mode -18
 @xinput_DeviceTimeCoord*num_events
11 ChangeKeyboardDevice device_id:1 -3 ${STATUS}
12 ChangePointerDevice x_axis:1 y_axis:1 device_id:1 -1 ${STATUS}
13 GrabDevice grab_window:x time=CurrentTime num_classes:2 this_device_mode:1=GrabMode other_device_mode:1=GrabMode owner_events:b device_id:1 -2
 classes*num_classes ${STATUS}
14 UngrabDevice time=CurrentTime device_id:1 -3
15 GrabDeviceKey grab_window:x num_classes:2 modifiers:2{Modifier} modifier_device:1=ModifierDevice grabbed_device:1 key:1=Any
 this_device_mode:1=GrabMode other_device_mode:1=GrabMode owner_events:b -2 classes*num_classes
16 UngrabDeviceKey grabWindow:x modifiers:2{Modifier} modifier_device:1=ModifierDevice key:1=Any grabbed_device:1
17 GrabDeviceButton grab_window:x grabbed_device:1 modifier_device:1=ModifierDevice num_classes:2 modifiers:2{Modifier} this_device_mode:1=GrabMode
 other_device_mode:1=GrabMode button:1=Any owner_events:b -2 classes*num_classes
18 UngrabDeviceButton grab_window:x modifiers:2{Modifier} modifier_device:1=ModifierDevice button:1=Any grabbed_device:1 -3
19 AllowDeviceEvents time=CurrentTime mode:1=AllowMode device_id:1 -2
20 GetDeviceFocus device_id:1 -3 > xi_reply_type:1 focus:x=Focus time revert_to:1=Focus -15
21 SetDeviceFocus focus:x=Focus time=CurrentTime revert_to:1=Focus device_id:1 -2
22 GetFeedbackControl device_id:1 -3 > xi_reply_type:1 num_feedbacks:2 -22 @xinput_FeedbackState*num_feedbacks
23 ChangeFeedbackControl mask{FeedbackChange} device_id:1 feedback_id:1 -2 @xinput_FeedbackCtl
24 GetDeviceKeyMapping device_id:1 first_keycode:1 count:1 -1 > xi_reply_type:1 keysyms_per_keycode:1 -23 keysyms*rest/4
25 ChangeDeviceKeyMapping device_id:1 first_keycode:1 keysyms_per_keycode:1 keycode_count:1 keysyms*keycode_count*keysyms_per_keycode
26 GetDeviceModifierMapping device_id:1 -3 > xi_reply_type:1 keycodes_per_modifier:1 -23 keymaps:1*8*keycodes_per_modifier
27 SetDeviceModifierMapping device_id:1 keycodes_per_modifier:1 -2 keymaps:1*8*keycodes_per_modifier > xi_reply_type:1 status:1=Mapping -23
28 GetDeviceButtonMapping device_id:1 -3 > xi_reply_type:1 map_size:1 -23 map:1*map_size ~4
29 SetDeviceButtonMapping device_id:1 map_size:1 -2 map:1*map_size > xi_reply_type:1 status:1=Mapping -23
30 QueryDeviceState device_id:1 -3 > xi_reply_type:1 num_classes:1 -23 @xinput_InputState*num_classes
31 SendExtensionEvent destination:x device_id:1 propagate:b num_classes:2 num_events:1 -3
32 DeviceBell device_id:1 feedback_id:1 feedback_class:1 percent:i1
33 SetDeviceValuators device_id:1 first_valuator:1 num_valuators:1 -1 valuators:i4*num_valuators ${STATUS}
34 GetDeviceControl control_id:2=Control device_id:1 -1 > xi_reply_type:1 status:1=Grab -23 @xinput_DeviceState
35 ChangeDeviceControl control_id:2=Control device_id:1 -1 @xinput_DeviceCtl ${STATUS}
36 ListDeviceProperties device_id:1 -3 > xi_reply_type:1 num_atoms:2 -22 atoms:x*num_atoms
37 ChangeDeviceProperty property:x type:x device_id:1 format:1=Format mode:1=PropertyMode -1 num_items ${PROPERTY}
38 DeleteDeviceProperty property:x device_id:1 -3
39 GetDeviceProperty property:x type:x offset len device_id:1 delete:b -2
 > xi_reply_type:1 type:x bytes_after num_items format:1=Format device_id:1 -10 ${PROPERTY}
40 XIQueryPointer window:x deviceid:2=Device -2 > -1 root:x child:x root_x:i4 root_y:i4 win_x:i4 win_y:i4 same_screen:b -1 buttons_len:2
 @xinput_ModifierInfo @xinput_GroupInfo buttons*buttons_len
41 XIWarpPointer src_win:x dst_win:x src_x:i4 src_y:i4 src_width:2 src_height:2 dst_x:i4 dst_y:i4 deviceid:2=Device -2
42 XIChangeCursor window:x cursor:x deviceid:2=Device -2
43 XIChangeHierarchy num_changes:1 -3 @xinput_HierarchyChange*num_changes
44 XISetClientPointer window:x deviceid:2=Device -2
45 XIGetClientPointer window:x > -1 set:b -1 deviceid:2=Device -20
46 XISelectEvents window:x num_mask:2 -2 @xinput_EventMask*num_mask
47 XIQueryVersion major_version:2 minor_version:2 > -1 major_version:2 minor_version:2 -20
48 XIQueryDevice deviceid:2=Device -2 > -1 num_infos:2 -22 @xinput_XIDeviceInfo*num_infos
49 XISetFocus window:x time=CurrentTime deviceid:2=Device -2
50 XIGetFocus deviceid:2=Device -2 > -1 focus:x -20
51 XIGrabDevice window:x time=CurrentTime cursor:x deviceid:2=Device mode:1=GrabMode paired_device_mode:1=GrabMode owner_events:1=Owner -1 mask_len:2
 mask*mask_len > -1 status:1=Grab -23
52 XIUngrabDevice time=CurrentTime deviceid:2=Device -2
53 XIAllowEvents time=CurrentTime deviceid:2=Device event_mode:1=EventMode -1 touchid grab_window:x
54 XIPassiveGrabDevice time=CurrentTime grab_window:x cursor:x detail deviceid:2=Device num_modifiers:2 mask_len:2 grab_type:1=GrabType
 grab_mode:1=TouchGrabMode paired_device_mode:1=GrabMode owner_events:1=Owner -2 mask*mask_len modifiers*num_modifiers
 > -1 num_modifiers:2 -22 @xinput_GrabModifierInfo*num_modifiers
55 XIPassiveUngrabDevice grab_window:x detail deviceid:2=Device num_modifiers:2 grab_type:1=GrabType -3 modifiers*num_modifiers
56 XIListProperties deviceid:2=Device -2 > -1 num_properties:2 -22 properties:x*num_properties
57 XIChangeProperty deviceid:2=Device mode:1=PropertyMode format:1=Format property:x type:x num_items ${PROPERTY}
58 XIDeleteProperty deviceid:2=Device -2 property:x
59 XIGetProperty deviceid:2=Device delete:b -1 property:x type:x offset len > -1 type:x bytes_after num_items format:1=Format -11 ${PROPERTY}
60 XIGetSelectedEvents window:x > -1 num_masks:2 -22 @xinput_EventMask*num_masks
61 XIBarrierReleasePointer num_barriers @xinput_BarrierReleasePointerInfo*num_barriers
!1 DeviceKeyPress detail:1 time root:x event:x child:x=None root_x:i2 root_y:i2 event_x:i2 event_y:i2 state:2{Buttons} same_screen:b device_id:1
!2 DeviceKeyRelease like DeviceKeyPress
!3 DeviceButtonPress like DeviceKeyPress
!4 DeviceButtonRelease like DeviceKeyPress
!5 DeviceMotionNotify like DeviceKeyPress
!6 DeviceFocusIn detail:1=Detail time window:x mode:1=FocusMode device_id:1 -18
!7 DeviceFocusOut like DeviceFocusIn
!8 ProximityIn like DeviceKeyPress
!9 ProximityOut like DeviceKeyPress
!10 DeviceStateNotify device_id:1 time num_keys:1 num_buttons:1 num_valuators:1 classes_reported:1{Reported} buttons:1*4 keys:1*4 valuators*3
!11 DeviceMappingNotify device_id:1 request:1=MappingRequest first_keycode:1 count:1 -1 time -20
!12 ChangeDeviceNotify device_id:1 time request:1=ChangeRequest -23
!13 DeviceKeyStateNotify device_id:1 keys:1*28
!14 DeviceButtonStateNotify device_id:1 buttons:1*28
!15 DevicePresenceNotify -1 time devchange:1=Presence device_id:1 control:2 -20
!16 DevicePropertyNotify state:1=PropertyState time property:x -19 device_id:1
%1 DeviceChanged deviceid:2=Device time=CurrentTime num_classes:2 sourceid:2=Device reason:1=Reason -11 @xinput_DeviceClass*num_classes
%2 KeyPress ${POINTER} flags{Key} ${MASKS}
%3 KeyRelease like KeyPress
%4 ButtonPress ${POINTER} flags{Pointer} ${MASKS}
%5 ButtonRelease like ButtonPress
%6 Motion like ButtonPress
%7 Enter deviceid:2=Device time=CurrentTime sourceid:2=Device mode:1=NotifyMode detail:1=Detail root:x event:x child:x root_x:i4 root_y:i4 event_x:i4
 event_y:i4 same_screen:b focus:b buttons_len:2 @xinput_ModifierInfo @xinput_GroupInfo buttons*buttons_len
%8 Leave like Enter
%9 FocusIn like Enter
%10 FocusOut like Enter
%11 Hierarchy deviceid:2=Device time=CurrentTime flags{Hierarchy} num_infos:2 -10 @xinput_HierarchyInfo*num_infos
%12 Property deviceid:2=Device time=CurrentTime property:x what:1=What -11
%13 RawKeyPress ${RAW} flags{Key} ${RAW_VALUES}
%14 RawKeyRelease like RawKeyPress
%15 RawButtonPress ${RAW} flags{Pointer} ${RAW_VALUES}
%16 RawButtonRelease like RawButtonPress
%17 RawMotion like RawButtonPress
%18 TouchBegin ${POINTER} flags{Touch} ${MASKS}
%19 TouchUpdate like TouchBegin
%20 TouchEnd like TouchBegin
%21 TouchOwnership deviceid:2=Device time=CurrentTime touchid root:x event:x child:x sourceid:2=Device -2 flags=None -8
%22 RawTouchBegin ${RAW} flags{Touch} ${RAW_VALUES}
%23 RawTouchUpdate like RawTouchBegin
%24 RawTouchEnd like RawTouchBegin
%25 BarrierHit deviceid:2=Device time=CurrentTime eventid root:x event:x barrier:x dtime flags{Barrier} sourceid:2=Device -2 root_x:i4 root_y:i4
 @xinput_FP3232 @xinput_FP3232
%26 BarrierLeave like BarrierHit
struct xinput_FP3232 integral:i4 frac
struct xinput_DeviceInfo device_type:x device_id:1 num_class_info:1 device_use:1=DeviceUse -1
struct xinput_AxisInfo resolution minimum:i4 maximum:i4
struct xinput_InputInfo class_id:1=InputClass len:1 ?class_id==0 ( Key.min_keycode:1 Key.max_keycode:1 Key.num_keys:2 -2 )
 ?class_id==1 Button.num_buttons:2 ?class_id==2 ( Valuator.axes_len:1 Valuator.mode:1=Mode Valuator.motion_size @xinput_AxisInfo*axes_len )
struct xinput_InputClassInfo class_id:1=InputClass event_type_base:1
struct xinput_DeviceTimeCoord time axisvalues:i4*num_axes
struct xinput_FeedbackState class_id:1=Feedback feedback_id:1 len:2
 ?class_id==0 ( Keyboard.pitch:2 Keyboard.duration:2 Keyboard.led_mask Keyboard.led_values Keyboard.global_auto_repeat:b Keyboard.click:1
 Keyboard.percent:1 -1 Keyboard.auto_repeats:1*32 )
 ?class_id==1 ( -2 Pointer.accel_num:2 Pointer.accel_denom:2 Pointer.threshold:2 )
 ?class_id==2 ( String.max_symbols:2 String.num_keysyms:2 String.keysyms*num_keysyms )
 ?class_id==3 ( Integer.resolution Integer.min_value:i4 Integer.max_value:i4 ) ?class_id==4 ( Led.led_mask Led.led_values )
 ?class_id==5 ( Bell.percent:1 -3 Bell.pitch:2 Bell.duration:2 )
struct xinput_FeedbackCtl class_id:1=Feedback feedback_id:1 len:2
 ?class_id==0 ( Keyboard.key:1 Keyboard.auto_repeat_mode:1 Keyboard.key_click_percent:i1 Keyboard.bell_percent:i1 Keyboard.bell_pitch:i2
 Keyboard.bell_duration:i2 Keyboard.led_mask Keyboard.led_values )
 ?class_id==1 ( -2 Pointer.num:i2 Pointer.denom:i2 Pointer.threshold:i2 )
 ?class_id==2 ( -2 String.num_keysyms:2 String.keysyms*num_keysyms )
 ?class_id==3 Integer.int_to_display:i4 ?class_id==4 ( Led.led_mask Led.led_values )
 ?class_id==5 ( Bell.percent:i1 -3 Bell.pitch:i2 Bell.duration:i2 )
struct xinput_InputState class_id:1=InputClass len:1 ?class_id==0 ( Key.num_keys:1 -1 Key.keys:1*32 ) ?class_id==1 ( Button.num_buttons:1 -1
 Button.buttons:1*32 ) ?class_id==2 ( Valuator.num_valuators:1 Valuator.mode:1{ValuatorState} Valuator.valuators:i4*num_valuators )
struct xinput_DeviceState control_id:2=Control len:2 ?control_id==1 ( resolution.num_valuators resolution.resolution_values*num_valuators
 resolution.resolution_min*num_valuators resolution.resolution_max*num_valuators ) ?control_id==2 ( ${CALIBRATION} )
 ?control_id==3 ( core.status:1 core.iscore:1 -2 ) ?control_id==4 ( enable.enable:1 -3 ) ?control_id==5 ( ${AREA} )
struct xinput_DeviceCtl control_id:2=Control len:2 ?control_id==1 ( resolution.first_valuator:1 resolution.num_valuators:1 -2
 resolution.resolution_values*num_valuators ) ?control_id==2 ( ${CALIBRATION} ) ?control_id==3 ( core.status:1 -3 )
 ?control_id==4 ( enable.enable:1 -3 ) ?control_id==5 ( ${AREA} )
struct xinput_GroupInfo base:1 latched:1 locked:1 effective:1
struct xinput_ModifierInfo base latched locked effective
struct xinput_HierarchyChange type:2=Change len:2 ?type==1 ( AddMaster.name_len:2 AddMaster.send_core:b AddMaster.enable:b
 AddMaster.name:t*name_len ~4 )
 ?type==2 ( RemoveMaster.deviceid:2=Device RemoveMaster.return_mode:1=ReturnMode -1 RemoveMaster.return_pointer:2=Device
 RemoveMaster.return_keyboard:2=Device ) ?type==3 ( AttachSlave.deviceid:2=Device AttachSlave.master:2=Device )
 ?type==4 ( DetachSlave.deviceid:2=Device -2 )
struct xinput_EventMask deviceid:2=Device mask_len:2 mask{Event}*mask_len
struct xinput_DeviceClass type:2=Class len:2 sourceid:2 ?type==0 ( Key.num_keys:2 Key.keys*num_keys )
 ?type==1 ( Button.num_buttons:2 Button.state*(num_buttons+31)/32 Button.labels:x*num_buttons )
 ?type==2 ( Valuator.number:2 Valuator.label:x @xinput_FP3232 @xinput_FP3232 @xinput_FP3232 Valuator.resolution Valuator.mode:1=Mode -3 )
 ?type==3 ( Scroll.number:2 Scroll.scroll_type:2=Scroll -2 Scroll.flags{Scroll} @xinput_FP3232 )
 ?type==8 ( Touch.mode:1=TouchMode Touch.num_touches:1 )
struct xinput_XIDeviceInfo deviceid:2=Device type:2=DeviceType attachment:2=Device num_classes:2 name_len:2 enabled:b -1 name:t*name_len ~4
 @xinput_DeviceClass*num_classes
struct xinput_GrabModifierInfo modifiers status:1=Grab -3
struct xinput_BarrierReleasePointerInfo deviceid:2 -2 barrier:x eventid
struct xinput_HierarchyInfo deviceid:2=Device attachment:2=Device type:1=DeviceType enabled:b -2 flags{Hierarchy}
enum Mode = Relative Absolute
enum Grab = Success AlreadyGrabbed InvalidTime NotViewable Frozen
enum ListMode = AddToList DeleteFromList
enum GrabMode = Sync Async
enum TouchGrabMode = Sync Async Touch
enum ModifierDevice = 255:UseXKeyboard
enum Any = Any
enum AllowMode = AsyncThisDevice SyncThisDevice ReplayThisDevice AsyncOtherDevices AsyncAll SyncAll
enum Focus = None PointerRoot Parent FollowKeyboard
enum Mapping = Success Busy Failure
enum Control = 1:resolution abs_calib core enable abs_area
enum Format = 8:8Bits 16:16Bits 32:32Bits
enum Device = All AllMaster
enum Owner = NoOwner Owner
enum EventMode = AsyncDevice SyncDevice ReplayDevice AsyncPairedDevice AsyncPair SyncPair AcceptTouch RejectTouch
enum GrabType = Button Keycode Enter FocusIn TouchBegin
enum Detail = Ancestor Virtual Inferior Nonlinear NonlinearVirtual Pointer PointerRoot None
enum FocusMode = Normal Grab Ungrab WhileGrabbed
enum NotifyMode = Normal Grab Ungrab WhileGrabbed PassiveGrab PassiveUngrab
enum MappingRequest = Modifier Keyboard Pointer
enum ChangeRequest = NewPointer NewKeyboard
enum Presence = Added Removed Enabled Disabled Unrecoverable ControlChanged
enum Reason = 1:SlaveSwitch DeviceChange
enum What = Deleted Created Modified
enum DeviceUse = IsXPointer IsXKeyboard IsXExtensionDevice IsXExtensionKeyboard IsXExtensionPointer
enum InputClass = Key Button Valuator Feedback Proximity Focus Other
enum Feedback = Keyboard Pointer String Integer Led Bell
enum Change = 1:AddMaster RemoveMaster AttachSlave DetachSlave
enum ReturnMode = 1:Attach Float
enum Class = Key Button Valuator Scroll 8:Touch
enum Scroll = 1:Vertical Horizontal
enum TouchMode = 1:Direct Dependent
enum DeviceType = 1:MasterPointer MasterKeyboard SlavePointer SlaveKeyboard FloatingSlave
bits Modifier = Shift Lock Control 1 2 3 4 5 15:Any
bits FeedbackChange = AccelNum AccelDenom Threshold Duration Led LedMode Key AutoRepeatMode
bits Reported = ReportingKeys ReportingButtons ReportingValuators 6:DeviceModeAbsolute OutOfProximity
bits Key = 16:KeyRepeat
bits Pointer = 16:PointerEmulated
bits Hierarchy = MasterAdded MasterRemoved SlaveAdded SlaveRemoved SlaveAttached SlaveDetached DeviceEnabled DeviceDisabled
bits Touch = 16:TouchPendingEnd TouchEmulatingPointer
bits Barrier = PointerReleased DeviceIsGrabbed
bits ValuatorState = DeviceModeAbsolute OutOfProximity
bits Event = 1:DeviceChanged KeyPress KeyRelease ButtonPress ButtonRelease Motion Enter Leave FocusIn FocusOut Hierarchy Property RawKeyPress
 RawKeyRelease RawButtonPress RawButtonRelease RawMotion TouchBegin TouchUpdate TouchEnd TouchOwnership RawTouchBegin RawTouchUpdate RawTouchEnd
 BarrierHit BarrierLeave
bits Scroll = NoEmulation Preferred
`;

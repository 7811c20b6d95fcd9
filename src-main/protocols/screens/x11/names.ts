/** Names of X11's numbers: "X Window System Protocol" §2 to §11 and appendix B. */

/** Names by number, the first of a text that of `first`. */
export function numbered(words: string, first = 0): Readonly<Record<number, string>> {
  return Object.fromEntries(words.split(' ').map((word, i) => [first + i, word]));
}

export const REQUESTS: Readonly<Record<number, string>> = {
  ...numbered('CreateWindow ChangeWindowAttributes GetWindowAttributes DestroyWindow DestroySubwindows ChangeSaveSet ReparentWindow ' +
    'MapWindow MapSubwindows UnmapWindow UnmapSubwindows ConfigureWindow CirculateWindow GetGeometry QueryTree InternAtom ' +
    'GetAtomName ChangeProperty DeleteProperty GetProperty ListProperties SetSelectionOwner GetSelectionOwner ' +
    'ConvertSelection SendEvent GrabPointer UngrabPointer GrabButton UngrabButton ChangeActivePointerGrab GrabKeyboard ' +
    'UngrabKeyboard GrabKey UngrabKey AllowEvents GrabServer UngrabServer QueryPointer GetMotionEvents TranslateCoordinates ' +
    'WarpPointer SetInputFocus GetInputFocus QueryKeymap OpenFont CloseFont QueryFont QueryTextExtents ListFonts ' +
    'ListFontsWithInfo SetFontPath GetFontPath CreatePixmap FreePixmap CreateGC ChangeGC CopyGC SetDashes SetClipRectangles ' +
    'FreeGC ClearArea CopyArea CopyPlane PolyPoint PolyLine PolySegment PolyRectangle PolyArc FillPoly PolyFillRectangle ' +
    'PolyFillArc PutImage GetImage PolyText8 PolyText16 ImageText8 ImageText16 CreateColormap FreeColormap ' +
    'CopyColormapAndFree InstallColormap UninstallColormap ListInstalledColormaps AllocColor AllocNamedColor AllocColorCells ' +
    'AllocColorPlanes FreeColors StoreColors StoreNamedColor QueryColors LookupColor CreateCursor CreateGlyphCursor ' +
    'FreeCursor RecolorCursor QueryBestSize QueryExtension ListExtensions ChangeKeyboardMapping GetKeyboardMapping ' +
    'ChangeKeyboardControl GetKeyboardControl Bell ChangePointerControl GetPointerControl SetScreenSaver GetScreenSaver ' +
    'ChangeHosts ListHosts SetAccessControl SetCloseDownMode KillClient RotateProperties ForceScreenSaver SetPointerMapping ' +
    'GetPointerMapping SetModifierMapping GetModifierMapping', 1),
  127: 'NoOperation',
};

export const EVENTS = numbered(
  'KeyPress KeyRelease ButtonPress ButtonRelease MotionNotify EnterNotify LeaveNotify FocusIn FocusOut KeymapNotify Expose ' +
  'GraphicsExpose NoExpose VisibilityNotify CreateNotify DestroyNotify UnmapNotify MapNotify MapRequest ReparentNotify ' +
  'ConfigureNotify ConfigureRequest GravityNotify ResizeRequest CirculateNotify CirculateRequest PropertyNotify ' +
  'SelectionClear SelectionRequest SelectionNotify ColormapNotify ClientMessage MappingNotify GenericEvent',
  2,
);

export const ERRORS = numbered(
  'Success BadRequest BadValue BadWindow BadPixmap BadAtom BadCursor BadFont BadMatch BadDrawable BadAccess BadAlloc ' +
  'BadColormap BadGC BadIDChoice BadName BadLength BadImplementation',
);

/** Names of the values of fields, by the field's. Made when the fields are. */
export const enumerations = (): Readonly<Record<string, Readonly<Record<number, string>>>> => ({
  'access-mode': numbered('Disable Enable'),
  'alloc': numbered('None All'),
  'allow-events-mode': numbered('AsyncPointer SyncPointer ReplayPointer AsyncKeyboard SyncKeyboard ReplayKeyboard AsyncBoth SyncBoth'),
  'allow-exposures': numbered('No Yes Default'),
  'arc-mode': numbered('Chord PieSlice'),
  'auto-repeat-mode': numbered('Off On Default'),
  'backing-store': numbered('NotUseful WhenMapped Always'),
  'bit-gravity': numbered('Forget NorthWest North NorthEast West Center East SouthWest South SouthEast Static'),
  'cap-style': numbered('NotLast Butt Round Projecting'),
  'change-host-mode': numbered('Insert Delete'),
  'class': numbered('Cursor Tile Stipple'),
  'close-down-mode': numbered('Destroy RetainPermanent RetainTemporary'),
  'colormap-state': numbered('Uninstalled Installed'),
  'coordinate-mode': numbered('Origin Previous'),
  'destination': numbered('PointerWindow InputFocus'),
  'direction': numbered('RaiseLowest LowerHighest'),
  'event-detail': numbered('Ancestor Virtual Inferior Nonlinear NonlinearVirtual'),
  'family': numbered('Internet DECnet Chaos'),
  'fill-rule': numbered('EvenOdd Winding'),
  'fill-style': numbered('Solid Tiled Stippled OpaqueStippled'),
  'focus': numbered('None PointerRoot'),
  'focus-detail': numbered('Ancestor Virtual Inferior Nonlinear NonlinearVirtual Pointer PointerRoot None'),
  'focus-mode': numbered('Normal Grab Ungrab WhileGrabbed'),
  'function': numbered('Clear And AndReverse Copy AndInverted NoOp Xor Or Nor Equiv Invert OrReverse CopyInverted OrInverted Nand Set'),
  'grab-mode': numbered('Normal Grab Ungrab'),
  'grab-status': numbered('Success AlreadyGrabbed InvalidTime NotViewable Frozen'),
  'image-format': numbered('Bitmap XYPixmap ZPixmap'),
  'join-style': numbered('Miter Round Bevel'),
  'key': numbered('AnyKey'),
  'keyboard-mode': numbered('Synchronous Asynchronous'),
  'led-mode': numbered('Off On'),
  'line-style': numbered('Solid OnOffDash DoubleDash'),
  'mapping-request': numbered('MappingModifier MappingKeyboard MappingPointer'),
  'mode': numbered('Replace Prepend Append'),
  'ordering': numbered('UnSorted YSorted YXSorted YXBanded'),
  'place': numbered('Top Bottom'),
  'pointer-mode': numbered('Synchronous Asynchronous'),
  'prefer-blanking': numbered('No Yes Default'),
  'property-state': numbered('NewValue Deleted'),
  'revert-to': numbered('None PointerRoot Parent'),
  'save-set-mode': numbered('Insert Delete'),
  'screen-saver-mode': numbered('Reset Activate'),
  'shape': numbered('Complex Nonconvex Convex'),
  'stack-mode': numbered('Above Below TopIf BottomIf Opposite'),
  'subwindow-mode': numbered('ClipByChildren IncludeInferiors'),
  'visibility-state': numbered('Unobscured PartiallyObscured FullyObscured'),
  'win-gravity': numbered('Unmap NorthWest North NorthEast West Center East SouthWest South SouthEast Static'),
  'window-class': numbered('CopyFromParent InputOutput InputOnly'),
  'background-pixmap': numbered('None ParentRelative'),
  'border-pixmap': numbered('CopyFromParent'),
  'clip-mask': numbered('None'),
  'confine-to': numbered('None'),
  'cursor': numbered('None'),
  'mask': numbered('None'),
  'mask-font': numbered('None'),
  'owner': numbered('None'),
  'resource': numbered('AllTemporary'),
  button: { 0: 'AnyButton' },
  'image-pixmap-format': numbered('XYPixmap ZPixmap', 1),
  'plane-mask': { 0xffffffff: 'AllPlanes' },
});

/** Requests of extensions by the name that QueryExtension asks for, each text with the number of its first one where it does not follow. */
const EXTENSION_REQUESTS: Readonly<Record<string, string>> = {
  'Generic Event Extension': 'QueryVersion',
  'BIG-REQUESTS':
    'Enable',
  'Composite':
    'QueryVersion RedirectWindow RedirectSubwindows UnredirectWindow UnredirectSubwindows CreateRegionFromBorderClip ' +
    'NameWindowPixmap GetOverlayWindow ReleaseOverlayWindow',
  'DAMAGE':
    'QueryVersion Create Destroy Subtract Add',
  'DPMS':
    'GetVersion Capable GetTimeouts SetTimeouts Enable Disable ForceLevel Info',
  'DRI2':
    'QueryVersion Connect Authenticate CreateDrawable DestroyDrawable GetBuffers CopyRegion GetBuffersWithFormat SwapBuffers ' +
    'GetMSC WaitMSC WaitSBC SwapInterval GetParam',
  'DRI3':
    'QueryVersion Open PixmapFromBuffer BufferFromPixmap FenceFromFD FDFromFence GetSupportedModifiers PixmapFromBuffers ' +
    'BuffersFromPixmap',
  'GLX':
    'QueryVersion Render RenderLarge CreateContext DestroyContext MakeCurrent IsDirect QueryVersion WaitGL WaitX CopyContext ' +
    'SwapBuffers UseXFont CreateGLXPixmap GetVisualConfigs DestroyGLXPixmap VendorPrivate VendorPrivateWithReply ' +
    'QueryExtensionsString QueryServerString ClientInfo GetFBConfigs CreatePixmap DestroyPixmap CreateNewContext ' +
    'QueryContext MakeContextCurrent CreatePbuffer DestroyPbuffer GetDrawableAttributes ChangeDrawableAttributes ' +
    'CreateWindow DeleteWindow SetClientInfoARB CreateContextAttribsARB SetClientInfo2ARB 101:NewList EndList DeleteLists ' +
    'GenLists FeedbackBuffer SelectBuffer RenderMode Finish PixelStoref PixelStorei ReadPixels GetBooleanv GetClipPlane ' +
    'GetDoublev GetError GetFloatv GetIntegerv GetLightfv GetLightiv GetMapdv GetMapfv GetMapiv GetMaterialfv GetMaterialiv ' +
    'GetPixelMapfv GetPixelMapuiv GetPixelMapusv GetPolygonStipple GetString GetTexEnvfv GetTexEnviv GetTexGendv GetTexGenfv ' +
    'GetTexGeniv GetTexImage GetTexParameterfv GetTexParameteriv GetTexLevelParameterfv GetTexLevelParameteriv IsEnabled ' +
    'IsList Flush AreTexturesResident DeleteTextures GenTextures IsTexture GetColorTable GetColorTableParameterfv ' +
    'GetColorTableParameteriv GetConvolutionFilter GetConvolutionParameterfv GetConvolutionParameteriv GetSeparableFilter ' +
    'GetHistogram GetHistogramParameterfv GetHistogramParameteriv GetMinmax GetMinmaxParameterfv GetMinmaxParameteriv ' +
    'GetCompressedTexImageARB DeleteQueriesARB GenQueriesARB IsQueryARB GetQueryivARB GetQueryObjectivARB ' +
    'GetQueryObjectuivARB',
  'Present':
    'QueryVersion Pixmap NotifyMSC SelectInput QueryCapabilities',
  'RANDR':
    'QueryVersion 2:SetScreenConfig 4:SelectInput GetScreenInfo GetScreenSizeRange SetScreenSize GetScreenResources ' +
    'GetOutputInfo ListOutputProperties QueryOutputProperty ConfigureOutputProperty ChangeOutputProperty ' +
    'DeleteOutputProperty GetOutputProperty CreateMode DestroyMode AddOutputMode DeleteOutputMode GetCrtcInfo SetCrtcConfig ' +
    'GetCrtcGammaSize GetCrtcGamma SetCrtcGamma GetScreenResourcesCurrent SetCrtcTransform GetCrtcTransform GetPanning ' +
    'SetPanning SetOutputPrimary GetOutputPrimary GetProviders GetProviderInfo SetProviderOffloadSink ' +
    'SetProviderOutputSource ListProviderProperties QueryProviderProperty ConfigureProviderProperty ChangeProviderProperty ' +
    'DeleteProviderProperty GetProviderProperty GetMonitors SetMonitor DeleteMonitor CreateLease FreeLease',
  'RECORD':
    'QueryVersion CreateContext RegisterClients UnregisterClients GetContext EnableContext DisableContext FreeContext',
  'RENDER':
    'QueryVersion QueryPictFormats QueryPictIndexValues 4:CreatePicture ChangePicture SetPictureClipRectangles FreePicture ' +
    'Composite 10:Trapezoids Triangles TriStrip TriFan 17:CreateGlyphSet ReferenceGlyphSet FreeGlyphSet AddGlyphs ' +
    '22:FreeGlyphs CompositeGlyphs8 CompositeGlyphs16 CompositeGlyphs32 FillRectangles CreateCursor SetPictureTransform ' +
    'QueryFilters SetPictureFilter CreateAnimCursor AddTraps CreateSolidFill CreateLinearGradient CreateRadialGradient ' +
    'CreateConicalGradient',
  'X-Resource':
    'QueryVersion QueryClients QueryClientResources QueryClientPixmapBytes QueryClientIds QueryResourceBytes',
  'MIT-SCREEN-SAVER':
    'QueryVersion QueryInfo SelectInput SetAttributes UnsetAttributes Suspend',
  'SHAPE':
    'QueryVersion Rectangles Mask Combine Offset QueryExtents SelectInput InputSelected GetRectangles',
  'MIT-SHM':
    'QueryVersion Attach Detach PutImage GetImage CreatePixmap AttachFd CreateSegment',
  'SYNC':
    'Initialize ListSystemCounters CreateCounter SetCounter ChangeCounter QueryCounter DestroyCounter Await CreateAlarm ' +
    'ChangeAlarm QueryAlarm DestroyAlarm SetPriority GetPriority CreateFence TriggerFence ResetFence DestroyFence QueryFence ' +
    'AwaitFence',
  'XC-MISC':
    'GetVersion GetXIDRange GetXIDList',
  'XFree86-DRI':
    'QueryVersion QueryDirectRenderingCapable OpenConnection CloseConnection GetClientDriverName CreateContext ' +
    'DestroyContext CreateDrawable DestroyDrawable GetDrawableInfo GetDeviceInfo AuthConnection',
  'XFree86-VidModeExtension':
    'QueryVersion GetModeLine ModModeLine SwitchMode GetMonitor LockModeSwitch GetAllModeLines AddModeLine DeleteModeLine ' +
    'ValidateModeLine SwitchToMode GetViewPort SetViewPort GetDotClocks SetClientVersion SetGamma GetGamma GetGammaRamp ' +
    'SetGammaRamp GetGammaRampSize GetPermissions',
  'XFIXES':
    'QueryVersion ChangeSaveSet SelectSelectionInput SelectCursorInput GetCursorImage CreateRegion CreateRegionFromBitmap ' +
    'CreateRegionFromWindow CreateRegionFromGC CreateRegionFromPicture DestroyRegion SetRegion CopyRegion UnionRegion ' +
    'IntersectRegion SubtractRegion InvertRegion TranslateRegion RegionExtents FetchRegion SetGCClipRegion ' +
    'SetWindowShapeRegion SetPictureClipRegion SetCursorName GetCursorName GetCursorImageAndName ChangeCursor ' +
    'ChangeCursorByName ExpandRegion HideCursor ShowCursor CreatePointerBarrier DeletePointerBarrier',
  'XInputExtension':
    'QueryVersion GetState GetScreenCount GetScreenSize IsActive QueryScreens 1:GetExtensionVersion ListInputDevices ' +
    'OpenDevice CloseDevice SetDeviceMode SelectExtensionEvent GetSelectedExtensionEvents ChangeDeviceDontPropagateList ' +
    'GetDeviceDontPropagateList GetDeviceMotionEvents ChangeKeyboardDevice ChangePointerDevice GrabDevice UngrabDevice ' +
    'GrabDeviceKey UngrabDeviceKey GrabDeviceButton UngrabDeviceButton AllowDeviceEvents GetDeviceFocus SetDeviceFocus ' +
    'GetFeedbackControl ChangeFeedbackControl GetDeviceKeyMapping ChangeDeviceKeyMapping GetDeviceModifierMapping ' +
    'SetDeviceModifierMapping GetDeviceButtonMapping SetDeviceButtonMapping QueryDeviceState SendExtensionEvent DeviceBell ' +
    'SetDeviceValuators GetDeviceControl ChangeDeviceControl ListDeviceProperties ChangeDeviceProperty DeleteDeviceProperty ' +
    'GetDeviceProperty XIQueryPointer XIWarpPointer XIChangeCursor XIChangeHierarchy XISetClientPointer XIGetClientPointer ' +
    'XISelectEvents XIQueryVersion XIQueryDevice XISetFocus XIGetFocus XIGrabDevice XIUngrabDevice XIAllowEvents ' +
    'XIPassiveGrabDevice XIPassiveUngrabDevice XIListProperties XIChangeProperty XIDeleteProperty XIGetProperty ' +
    'XIGetSelectedEvents XIBarrierReleasePointer',
  'XKEYBOARD':
    'UseExtension SelectEvents 3:Bell GetState LatchLockState GetControls SetControls GetMap SetMap GetCompatMap ' +
    'SetCompatMap GetIndicatorState GetIndicatorMap SetIndicatorMap GetNamedIndicator SetNamedIndicator GetNames SetNames ' +
    '21:PerClientFlags ListComponents GetKbdByName GetDeviceInfo SetDeviceInfo 101:SetDebuggingFlags',
  'XTEST':
    'GetVersion CompareCursor FakeInput GrabControl',
  'XVideo':
    'QueryExtension QueryAdaptors QueryEncodings GrabPort UngrabPort PutVideo PutStill GetVideo GetStill StopVideo ' +
    'SelectVideoNotify SelectPortNotify QueryBestSize SetPortAttribute GetPortAttribute QueryPortAttributes ListImageFormats ' +
    'QueryImageAttributes PutImage ShmPutImage',
  'XVideo-MotionCompensation':
    'QueryVersion ListSurfaceTypes CreateContext DestroyContext CreateSurface DestroySurface CreateSubpicture ' +
    'DestroySubpicture ListSubpictureTypes',
  XINERAMA: 'QueryVersion GetState GetScreenCount GetScreenSize IsActive QueryScreens',
};

const minors = new Map<string, Readonly<Record<number, string>>>();

/** Name of an extension's request; undefined where the extension or its number is not known. */
export function extensionRequest(extension: string, minor: number): string | undefined {
  // The name is what a client asked for, whatever that is.
  if (!Object.hasOwn(EXTENSION_REQUESTS, extension)) return undefined;
  let names = minors.get(extension);
  if (names === undefined) {
    const found: Record<number, string> = {};
    let next = 0;
    for (const word of EXTENSION_REQUESTS[extension].split(' ')) {
      const [name, number] = word.split(':').reverse();
      next = number === undefined ? next : Number(number);
      found[next++] = name;
    }
    names = found;
    minors.set(extension, names);
  }
  return names[minor];
}

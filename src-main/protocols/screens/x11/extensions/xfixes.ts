/** X Fixes Extension, version 5. */
export const XFIXES = `
0 QueryVersion client_major_version client_minor_version > -1 major_version minor_version -16
1 ChangeSaveSet mode:1=SaveSetMode target:1=Target map:1=Mapping -1 window:x
2 SelectSelectionInput window:x selection:x event_mask{SelectionEvent}
3 SelectCursorInput window:x event_mask{CursorNotify}
4 GetCursorImage > -1 x:i2 y:i2 width:2 height:2 xhot:2 yhot:2 cursor_serial -8 cursor_image*width*height
5 CreateRegion region:x @xproto_RECTANGLE*rest/8
6 CreateRegionFromBitmap region:x bitmap:x
7 CreateRegionFromWindow region:x window:x kind:1=ShapeKind -3
8 CreateRegionFromGC region:x gc:x
9 CreateRegionFromPicture region:x picture:x
10 DestroyRegion region:x
11 SetRegion region:x @xproto_RECTANGLE*rest/8
12 CopyRegion source:x destination:x
13 UnionRegion source1:x source2:x destination:x
14 IntersectRegion source1:x source2:x destination:x
15 SubtractRegion source1:x source2:x destination:x
16 InvertRegion source:x @xproto_RECTANGLE destination:x
17 TranslateRegion region:x dx:i2 dy:i2
18 RegionExtents source:x destination:x
19 FetchRegion region:x > -1 @xproto_RECTANGLE -16 @xproto_RECTANGLE*rest/8
20 SetGCClipRegion gc:x region:x=None x_origin:i2 y_origin:i2
21 SetWindowShapeRegion dest:x dest_kind:1=ShapeKind -3 x_offset:i2 y_offset:i2 region:x=None
22 SetPictureClipRegion picture:x region:x=None x_origin:i2 y_origin:i2
23 SetCursorName cursor:x nbytes:2 -2 name:t*nbytes
24 GetCursorName cursor:x > -1 atom:x=CursorAtom nbytes:2 -18 name:t*nbytes
25 GetCursorImageAndName > -1 x:i2 y:i2 width:2 height:2 xhot:2 yhot:2 cursor_serial cursor_atom:x=CursorAtom nbytes:2 -2
 cursor_image*width*height name:t*nbytes
26 ChangeCursor source:x destination:x
27 ChangeCursorByName src:x nbytes:2 -2 name:t*nbytes
28 ExpandRegion source:x destination:x left:2 right:2 top:2 bottom:2
29 HideCursor window:x
30 ShowCursor window:x
31 CreatePointerBarrier barrier:x window:x x1:2 y1:2 x2:2 y2:2 directions{BarrierDirection} -2 num_devices:2 devices:2*num_devices
32 DeletePointerBarrier barrier:x
!0 SelectionNotify subtype:1=SelectionEvent window:x owner:x selection:x timestamp selection_timestamp -8
!1 CursorNotify subtype:1=CursorNotify window:x cursor_serial timestamp name:x=CursorAtom -12
enum SaveSetMode = Insert Delete
enum Target = Nearest Root
enum Mapping = Map Unmap
enum CursorNotify = DisplayCursor
enum CursorAtom = None PRIMARY SECONDARY ARC ATOM BITMAP CARDINAL COLORMAP CURSOR
enum SelectionEvent = SetSelectionOwner SelectionWindowDestroy SelectionClientClose
bits SelectionEvent = SetSelectionOwner SelectionWindowDestroy SelectionClientClose
bits CursorNotify = DisplayCursor
bits BarrierDirection = PositiveX PositiveY NegativeX NegativeY
`;

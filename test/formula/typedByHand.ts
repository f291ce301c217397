/** Hands in LibreOffice: types texts into the cells of a workbook, as its own input line takes them, and saves it again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { office } from './libreOffice';

/** A macro with an error waits for somebody who reads it. */
const LONGEST = 110_000;

/**
 * A macro of the profile: goes to each cell and enters its text, so that dates, numbers and lists are what LibreOffice makes of
 * them. Line by line: an address, a tab, the text.
 */
const MACRO = `
Sub Fill(book As String, texts As String, target As String)
  Dim none() As Variant
  Dim one(0) As New com.sun.star.beans.PropertyValue
  Dim two(0) As New com.sun.star.beans.PropertyValue
  doc = StarDesktop.loadComponentFromURL(book, "_blank", 0, none())
  doc.enableAutomaticCalculation(False)
  frame = doc.CurrentController.Frame
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = createUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(texts))
  lines.setEncoding("UTF-8")
  one(0).Name = "ToPoint"
  two(0).Name = "StringName"
  Do While Not lines.isEOF()
    parts = Split(lines.readLine(), Chr(9))
    If UBound(parts) = 1 Then
      one(0).Value = parts(0)
      dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, one())
      two(0).Value = parts(1)
      dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, two())
    End If
  Loop
  doc.calculateAll()
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(target, saved())
  doc.close(True)
  StarDesktop.terminate()
End Sub
`;

const library = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${body}`;
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** @param cells texts by address on the first sheet */
export function typedByHand(book: Uint8Array, cells: ReadonlyMap<string, string>, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-hand-'));
  try {
    const url = (file: string) => pathToFileURL(file).href;
    const [source, texts, profile] = [join(folder, 'book.xlsx'), join(folder, 'cells.txt'), join(folder, 'profile')];
    const basic = join(profile, 'user', 'basic');
    writeFileSync(source, book);
    writeFileSync(texts, [...cells].map(([address, text]) => `${address}\t${text}`).join('\n'));
    // A profile is made at the first start, over whatever lies there.
    office(profile, ['--terminate_after_init'], LONGEST);
    writeFileSync(
      join(basic, 'Standard', 'script.xlb'),
      library(`library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Hand"/>
</library:library>`),
    );
    writeFileSync(
      join(basic, 'Standard', 'Hand.xba'),
      library(`script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hand" script:language="StarBasic">${escaped(MACRO)}</script:module>`),
    );
    const files = [source, texts, target].map((file) => `"${url(file)}"`);
    office(profile, [`macro:///Standard.Hand.Fill(${files.join(',')})`], LONGEST);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

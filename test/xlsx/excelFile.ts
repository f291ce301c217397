/** A workbook part by part as Excel writes it, with what people of a quality team put into theirs. All names are invented. */
import { zip } from './damaged';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MS = 'http://schemas.microsoft.com/office';

type Relation = readonly [id: string, type: string, target: string, external?: boolean];

const xml = (content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${content}`;
const relations = (...all: Relation[]) =>
  xml(
    `<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(
        ([id, type, target, external]) =>
          `<Relationship Id="${id}" Type="${type.includes('://') ? type : `${REL}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
      )
      .join('')}</Relationships>`,
  );

const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetPr filterMode="1"/><dimension ref="A1:D6"/>
<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>
<sheetData>
<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>Bulan</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>Jumlah</t></is></c><c r="C1" s="1" t="inlineStr"><is><t>Kumulatif</t></is></c><c r="D1" s="1" t="inlineStr"><is><t>Catatan</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Januari</t></is></c><c r="B2" s="2"><v>12</v></c><c r="C2"><v>0.6</v></c><c r="D2" s="2"/></row>
<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Februari</t></is></c><c r="B3" s="2"><v>5</v></c><c r="C3"><v>0.85</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>Maret</t></is></c><c r="B4" s="2"><v>20</v></c><c r="C4"><v>1</v></c></row>
<row r="6"><c r="A6" t="inlineStr"><is><t>Prosedur</t></is></c><c r="B6" t="inlineStr"><is><t>Ke tiket</t></is></c></row>
</sheetData>
<sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" sort="0" autoFilter="0"/>
<autoFilter ref="A1:C4"><filterColumn colId="0"><filters blank="1"><filter val="Januari"/><filter val="Maret"/></filters></filterColumn><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThanOrEqual" val="10"/><customFilter operator="lessThan" val="30"/></customFilters></filterColumn></autoFilter>
<conditionalFormatting sqref="B2:B4"><cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule><cfRule type="dataBar" priority="3"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>
<conditionalFormatting sqref="C2:C4"><cfRule type="iconSet" priority="2"><iconSet iconSet="3Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="0.7"/><cfvo type="num" val="0.9"/></iconSet></cfRule></conditionalFormatting>
<conditionalFormatting sqref="A2:A4"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="ruar"><formula>NOT(ISERROR(SEARCH("ruar",A2)))</formula></cfRule></conditionalFormatting>
<hyperlinks><hyperlink ref="A6" r:id="rId1" tooltip="Buka prosedur"/><hyperlink ref="B6" location="Tiket!A1" display="Ke tiket"/></hyperlinks>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<headerFooter differentFirst="1"><oddHeader>&amp;LMutu&amp;CLaporan &amp;A&amp;R&amp;D</oddHeader><oddFooter>&amp;CHalaman &amp;P</oddFooter><firstHeader>&amp;CSampul</firstHeader></headerFooter>
<drawing r:id="rId2"/><legacyDrawing r:id="rId4"/></worksheet>`;

const tickets = `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>No</t></is></c><c r="B1" t="inlineStr"><is><t>Lama</t></is></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>40</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c></row></sheetData>
<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const table = `<table xmlns="${MAIN}" id="1" name="Tiket" displayName="Tiket" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"><filterColumn colId="1"><top10 val="1"/></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="No"/><tableColumn id="2" name="Lama"/></tableColumns><tableStyleInfo name="TableStyleMedium9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Aptos"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Aptos"/><scheme val="minor"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="medium"><color theme="4"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const colours = [
  'dk1:000000',
  'lt1:FFFFFF',
  'dk2:0E2841',
  'lt2:E8E8E8',
  'accent1:156082',
  'accent2:E97132',
  'accent3:196B24',
  'accent4:0F9ED5',
  'accent5:A02B93',
  'accent6:4EA72E',
  'hlink:467886',
  'folHlink:96607D',
];
const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${colours
  .map((each) => each.split(':'))
  .map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`)
  .join('')}</a:clrScheme></a:themeElements></a:theme>`;

const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>1000</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Bagan Pareto"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const rich = (text: string) =>
  `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr/><a:r><a:rPr lang="id-ID"/><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>`;
const series = (index: number, column: string, look: string) =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Data!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${column === 'B' ? 'Jumlah' : 'Kumulatif'}</c:v></c:pt></c:strCache></c:strRef></c:tx>${look}<c:cat><c:strRef><c:f>Data!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$${column}$2:$${column}$4</c:f><c:numCache><c:formatCode>General</c:formatCode></c:numCache></c:numRef></c:val></c:ser>`;
const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title>${rich('Sebab &amp; akibat')}<c:overlay val="0"/></c:title><c:plotArea><c:layout/>
<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series(0, 'B', '<c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr>')}<c:axId val="1"/><c:axId val="2"/></c:barChart>
<c:lineChart><c:grouping val="standard"/>${series(1, 'C', '<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:prstDash val="sysDash"/></a:ln></c:spPr>')}<c:axId val="3"/><c:axId val="4"/></c:lineChart>
<c:catAx><c:axId val="1"/><c:axPos val="b"/><c:title>${rich('Bulan')}</c:title><c:crossAx val="2"/></c:catAx>
<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:title>${rich('Tiket')}</c:title><c:numFmt formatCode="General" sourceLinked="1"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>
<c:valAx><c:axId val="4"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:axPos val="r"/><c:numFmt formatCode="0%" sourceLinked="0"/><c:crossAx val="3"/><c:crosses val="max"/></c:valAx>
<c:catAx><c:axId val="3"/><c:delete val="1"/><c:axPos val="b"/><c:crossAx val="4"/></c:catAx></c:plotArea><c:legend><c:legendPos val="b"/></c:legend></c:chart></c:chartSpace>`;

const person = (id: string, name: string) =>
  `<person displayName="${name}" id="{${id}}" userId="${name}" providerId="None"/>`;
const comment = (id: string, who: string, text: string, more: string) =>
  `<threadedComment ${more} dT="2026-03-02T02:03:04.05" personId="{${who}}" id="{${id}}"><text>${text}</text></threadedComment>`;
const A = 'AAAAAAAA-0000-0000-0000-000000000001';
const B = 'AAAAAAAA-0000-0000-0000-000000000002';
const T = 'BBBBBBBB-0000-0000-0000-000000000001';

/** Every part by its path; a test may change or leave out some. */
export const excelParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': relations(
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
  ),
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Laporan mutu</dc:title><dc:creator>Agen 001</dc:creator><dc:description>Bulanan</dc:description></cp:coreProperties>`,
  'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>Tim Mutu</Company></Properties>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookProtection lockStructure="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Tiket" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId4', 'theme', 'theme/theme1.xml'],
    ['rId5', `${MS}/2017/10/relationships/person`, 'persons/person.xml'],
    ['rId6', 'customXml', '../customXml/item1.xml'],
  ),
  'xl/styles.xml': styles,
  'xl/theme/theme1.xml': theme,
  'xl/worksheets/sheet1.xml': sheet,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['rId1', 'hyperlink', 'https://prosedur.invalid/mutu', true],
    ['rId2', 'drawing', '../drawings/drawing1.xml'],
    ['rId3', 'comments', '../comments1.xml'],
    ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId5', `${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
  ),
  'xl/worksheets/sheet2.xml': tickets,
  'xl/worksheets/_rels/sheet2.xml.rels': relations(['rId1', 'table', '../tables/table1.xml']),
  'xl/tables/table1.xml': table,
  'xl/drawings/drawing1.xml': drawing,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/drawings/vmlDrawing1.vml': '<xml/>',
  'xl/charts/chart1.xml': chart,
  'xl/persons/person.xml': `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments">${person(A, 'Agen 001')}${person(B, 'Agen 002')}</personList>`,
  'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments">${comment(T, A, 'Mengapa turun?', 'ref="B3" done="1"')}${comment('BBBBBBBB-0000-0000-0000-000000000002', B, 'Libur panjang.', `ref="B3" parentId="{${T}}"`)}</ThreadedComments>`,
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Agen 002</author><author>tc={${T}}</author></authors><commentList><comment ref="B3" authorId="1"><text><t>[Threaded comment] Mengapa turun?</t></text></comment><comment ref="D2" authorId="0"><text><t>Periksa lagi.</t></text></comment></commentList></comments>`,
  'customXml/item1.xml': '<mutu xmlns="urn:mutu"><bulan>3</bulan></mutu>',
  'customXml/_rels/item1.xml.rels': relations(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml':
    '<ds:datastoreItem ds:itemID="{CCCCCCCC-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  'xl/webextensions/webextension1.xml': `<we:webextension xmlns:we="${MS}/webextensions/webextension/2010/11" id="{DDDDDDDD-0000-0000-0000-000000000001}"><we:reference id="x" version="1.0.0.0" store="developer" storeType="Registry"/><we:properties><we:property name="bahasa" value="&quot;id&quot;"/><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties></we:webextension>`,
};

export function excelFile(changed: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip(
    Object.entries({ ...excelParts, ...changed }).map(([path, content]) => ({ path, content: Buffer.from(content) })),
  );
}

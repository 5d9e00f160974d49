/** The page's own look: an official document on screen and phone, and on A4 when printed (GB/T 9704-2012). */
export const pageStyle = `
* { box-sizing: border-box; }
html { background: #fff; color: #111; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  font: 18px/1.9 '仿宋_GB2312', FangSong_GB2312, '仿宋', FangSong, STFangsong, 'Noto Serif CJK SC', serif;
}
main { max-width: 900px; margin: 0 auto; padding: 24px 20px 64px; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { margin: 0; font-weight: normal; line-height: inherit; }
h1 {
  margin: 32px 0 40px;
  font: 30px/1.5 '方正小标宋简体', FZXiaoBiaoSong-B05S, '小标宋', STZhongsong, '宋体', SimSun, 'Noto Serif CJK SC', serif;
  text-align: center;
  word-break: keep-all;
}
h2, h3, h4, h5 { font-size: 1em; text-indent: 2em; }
h2 { margin-top: .6em; font-family: '黑体', SimHei, STHeiti, 'Noto Sans CJK SC', sans-serif; }
h3 { font-family: '楷体_GB2312', KaiTi_GB2312, '楷体', KaiTi, STKaiti, 'Noto Serif CJK SC', serif; }
h4 { font-weight: bold; }
p { margin: 0; text-align: justify; text-indent: 2em; white-space: pre-wrap; }
h1, h2, h3, h4, h5, th, td { white-space: pre-wrap; }
ul, ol { margin: 0; padding-left: 4em; }
li p { text-indent: 0; }
.signature { margin-top: 1.9em; padding-right: 2em; break-inside: avoid; }
.signature p { text-align: right; text-indent: 0; }
.record {
  display: flex;
  flex-wrap: wrap;
  margin: 0;
  padding: 8px 12px;
  border: 1px solid #c9ced6;
  font: 14px/1.7 '宋体', SimSun, 'Noto Sans CJK SC', sans-serif;
}
.record div { display: flex; margin-right: 32px; }
.record dd { margin: 0; }
.scroll { margin: 12px 0 20px; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid #0b4ea2; outline-offset: 2px; }
table {
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  font: 14px/1.4 '宋体', SimSun, 'Noto Sans CJK SC', sans-serif;
}
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
th, td { padding: 5px 4px; border: 1px solid #333; font-weight: normal; text-align: center; overflow-wrap: anywhere; }
th[scope='rowgroup'][colspan] { background: #e9eef6; text-align: left; }
.requests { min-width: 760px; }
.requests tbody th { text-align: left; }
.requests tbody .vertical { text-align: center; writing-mode: vertical-rl; letter-spacing: .3em; }
.requests col.label-1 { width: 42px; }
.requests col.label-2 { width: 84px; }
.requests col.figure { width: 62px; }
.disputes { min-width: 800px; }
@media screen {
  /* Four characters in two lines of two. */
  .requests thead th:not([colspan]), .disputes thead th:not([colspan]) { padding-left: .8em; padding-right: .8em; }
}
@media screen and (max-width: 600px) {
  h1 { font-size: 24px; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { font-size: 16pt; line-height: 28pt; }
  main { max-width: none; padding: 0; }
  h1 { margin: 0 0 28pt; font-size: 22pt; line-height: 35pt; }
  .record { display: none; }
  h2, h3, h4, h5 { break-after: avoid; }
  .scroll { margin: 0 0 6pt; overflow: visible; }
  .signature { margin-top: 28pt; }
  table { font-size: 10.5pt; line-height: 13pt; }
  .requests, .disputes { min-width: 0; }
  .requests { break-inside: avoid; }
  .requests col.label-1 { width: 24pt; }
  .requests col.label-2 { width: 48pt; }
  .requests col.figure { width: 28.5pt; }
  th, td { padding: 1.5pt 2pt; border-width: .5pt; }
  tr { break-inside: avoid; }
}
`

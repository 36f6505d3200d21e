/// The look of the HTML report, on screen and on paper.
///
/// Only logical properties, so that one style serves both directions of writing. Colours are
/// never the only carrier of a meaning.
enum ReportStyle {
  static let css = """
    :root { --ink: #1b2430; --soft: #52606d; --line: #cbd2d9; --paper: #fff; --shade: #f5f7fa;
      --accent: #0b4f8a; --good: #005f8f; --bad: #a63603; --partial: #7a5c00; --open: #616e7c; }
    * { box-sizing: border-box; }
    html { font-size: 16px; }
    body { margin: 0 auto; max-inline-size: 68rem; padding: 2rem 1.5rem; color: var(--ink);
      background: var(--paper); line-height: 1.55;
      font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
    html[dir="rtl"] body { line-height: 1.8;
      font-family: "Noto Sans", "Noto Naskh Arabic", "Noto Sans Arabic", Amiri, "Segoe UI", Tahoma,
        "DejaVu Sans", sans-serif; }
    h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .25rem; color: var(--accent); }
    h2 { font-size: 1.45rem; margin: 2.75rem 0 .75rem; padding-block-end: .3rem;
      border-block-end: 2px solid var(--accent); color: var(--accent); }
    h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 0 0 .5rem; }
    p { margin: 0 0 .75rem; max-inline-size: 48rem; }
    ul, ol { margin: 0 0 1rem; padding-inline-start: 1.4rem; }
    li { margin-block-end: .3rem; max-inline-size: 48rem; }
    a { color: var(--accent); }
    .subtitle { font-size: 1.2rem; color: var(--soft); }
    .banner, .notice { border-inline-start: 4px solid var(--accent); background: var(--shade);
      padding: .6rem 1rem; margin-block-end: .5rem; }
    .id, .num { white-space: nowrap; }
    .id, .num { font-variant-numeric: tabular-nums; }
    li > .id:first-child { font-weight: 600; }
    .glyph { font-family: "DejaVu Sans", "Segoe UI Symbol", "Noto Sans Symbols2", sans-serif; }
    .control { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      gap: 0 2rem; margin: 1.25rem 0; border-block: 1px solid var(--line); padding-block: .5rem; }
    .control div { display: grid; grid-template-columns: 10rem 1fr; gap: .75rem;
      padding-block: .25rem; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    nav { margin-block: 1.5rem; }
    nav h2 { font-size: 1.1rem; margin: 0 0 .5rem; border: 0; padding: 0; }
    nav ol { columns: 2; column-gap: 2rem; }
    .tiles { list-style: none; padding: 0; display: grid; gap: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
    .tiles li { border: 1px solid var(--line); border-block-start: 4px solid var(--accent);
      padding: .9rem 1rem; background: var(--shade); }
    .tiles span, .tiles strong { display: block; }
    .tiles .label { color: var(--soft); font-size: .9rem; }
    .tiles .value { font-size: 1.35rem; line-height: 1.3; margin-block: .35rem; }
    .tiles .basis { color: var(--soft); font-size: .85rem; }
    .table { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; inline-size: 100%; font-size: .9rem; }
    caption { text-align: start; font-weight: 600; padding-block-end: .4rem; }
    th, td { border: 1px solid var(--line); padding: .4rem .55rem; text-align: start;
      vertical-align: top; }
    thead th { background: var(--shade); border-block-end: 2px solid var(--soft); }
    tbody th { font-weight: 600; }
    tbody th.name { min-inline-size: 12rem; }
    .number { text-align: end; white-space: nowrap; }
    thead .number { white-space: normal; }
    .emphasised td, .emphasised th { background: var(--shade); font-weight: 600; }
    td.good { color: var(--good); } td.bad { color: var(--bad); }
    td.partial { color: var(--partial); } td.open { color: var(--open); }
    .note { font-size: .85rem; color: var(--soft); }
    figure { margin: 1.5rem 0; }
    figcaption { font-weight: 600; margin-block-end: .6rem; }
    .chart { overflow-x: auto; }
    .chart svg { max-inline-size: 100%; block-size: auto; }
    details { margin-block-start: .5rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .9rem; }
    .card { border: 1px solid var(--line); border-inline-start: 5px solid var(--open);
      padding: .8rem 1rem; margin-block: .8rem; break-inside: avoid; }
    .card.good { border-inline-start-color: var(--good); }
    .card.bad { border-inline-start-color: var(--bad); }
    .card.partial { border-inline-start-color: var(--partial); }
    .card dl { display: grid; grid-template-columns: 8.5rem 1fr; gap: .25rem .9rem; margin: 0; }
    footer { margin-block-start: 3rem; border-block-start: 1px solid var(--line);
      padding-block-start: .6rem; color: var(--soft); font-size: .85rem; }
    @media (max-width: 40rem) {
      .control div, .card dl { grid-template-columns: 1fr; gap: 0; }
      nav ol { columns: 1; }
      body { padding: 1rem; }
    }
    @page { size: A4; margin: 18mm 15mm;
      @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
    @media print {
      html { font-size: 10pt; }
      body { max-inline-size: none; padding: 0; }
      h2, h3, h4, caption, figcaption { break-after: avoid; }
      #items, #method { break-before: page; }
      tr, .chart, .card, .tiles li { break-inside: avoid; }
      thead { display: table-header-group; }
      .table, .chart { overflow: visible; }
      table { font-size: 8.5pt; }
      tbody th.name { min-inline-size: 4cm; }
      #items table, #evidence table { font-size: 7.5pt; line-height: 1.35; }
      details > summary { display: none; }
      details:not([open]) > *:not(summary) { display: block; }
      details::details-content { content-visibility: visible; display: block; }
      a { color: inherit; text-decoration: none; }
      nav { break-after: page; }
    }

    """
}

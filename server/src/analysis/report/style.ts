/** How reports and the dashboard look: colours by name, so that a page or an editor theme can give its own. */

/** For a page of its own, light or dark as the reader's system is; printed always light. */
export const PAGE_COLOURS = `
:root { color-scheme: light dark; --text: #1b1f24; --muted: #57606a; --surface: #ffffff; --raised: #f4f6f8; --line: #d0d7de; --link: #0550ae; --good: #1a7f37; --warn: #8a5a00; --bad: #b3161e; --low: #dff3e3; --medium: #fdf0cf; --high: #fbdcdc; --mark: #3b6ea5; --window: #cfdcec; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --muted: #9da7b1; --surface: #12161b; --raised: #1c222a; --line: #3a434d; --link: #79b8ff; --good: #56d364; --warn: #e3b341; --bad: #ff8f87; --low: #17361f; --medium: #413310; --high: #4a1f20; --mark: #79b8ff; --window: #2a3b50; } }
@media print { :root { color-scheme: light; --text: #000; --muted: #444; --surface: #fff; --raised: #fff; --line: #999; --link: #000; --good: #0a5a22; --warn: #6b4500; --bad: #8f0c14; --low: #eaf6ec; --medium: #fbf3dd; --high: #f8e2e2; --mark: #2a5585; --window: #dde6f0; } details > * { display: block; } }
@media (forced-colors: active) { .cell rect, .progress rect, .window rect, .changes rect { stroke: CanvasText; fill: Canvas; } .changes .lead path { stroke: CanvasText; } svg text { fill: CanvasText; } .milestone path { fill: CanvasText; } }
`

export const STYLE = `
body { margin: 0 auto; padding: 1.5rem; max-inline-size: 64rem; color: var(--text); background: var(--surface); font: 15px/1.5 system-ui, sans-serif; }
h1, h3 + p { margin: 0; } h1 { font-size: 1.6rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; } h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
a { color: var(--link); } a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.outcome { display: inline-block; margin: .5rem 0; padding: .15rem .8rem; border: 2px solid currentColor; border-radius: 4px; font-size: 1.3rem; font-weight: 700; }
.outcome.go { color: var(--good); } .outcome.no-go { color: var(--bad); } .outcome.conditions, .outcome.not-assessable { color: var(--warn); }
.about, .remedy { color: var(--muted); } .count { padding: 0 .5rem; border-radius: 1rem; background: var(--raised); font-weight: 400; }
.summary ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; padding: 0; list-style: none; } .summary a { display: block; padding: .35rem .75rem; color: var(--text); border: 1px solid var(--line); border-inline-start: 4px solid var(--good); border-radius: 4px; text-decoration: none; } .summary a:hover { text-decoration: underline; } .summary a.bad { border-inline-start-color: var(--bad); } .summary a.open { border-inline-start-color: var(--warn); } [tabindex="-1"]:focus { outline: none; }
ul { margin: .25rem 0; padding-inline-start: 1.25rem; } summary { cursor: pointer; }
.scroll { overflow-x: auto; } table { inline-size: 100%; margin: .75rem 0; border-collapse: collapse; } caption { padding: .25rem 0; text-align: start; font-weight: 600; }
th, td { padding: .3rem .6rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; } thead th { color: var(--muted); white-space: nowrap; }
.filter { display: inline-block; margin: .25rem 0; cursor: pointer; } .requirements:has(.holes-only:checked) tr.sound { display: none; }
.state.for, .state.pass, .state.covered, .state.present { color: var(--good); } .state.against, .state.fail, .state.uncovered, .state.failed, .state.duplicate, .state.orphaned, .state.missing { color: var(--bad); } .state.conditional, .state.accepted, .state.stale, .state.outdated, .state.unwanted, .state.unproven, .state.open { color: var(--warn); }
svg { display: block; max-inline-size: 100%; block-size: auto; margin: .5rem 0; font: 12px system-ui, sans-serif; } svg text { fill: var(--text); } svg a text { fill: var(--link); }
.tick, .axis, .level { fill: var(--muted) !important; } .axis { font-weight: 600; } .grid { stroke: var(--line); }
.milestone path, .milestone rect { fill: var(--mark); } .milestone.done path { fill: none; stroke: var(--mark); stroke-width: 2; } .milestone.overdue path, .milestone.overdue rect { fill: var(--bad); } .milestone.overdue a text { fill: var(--bad); }
.window rect { fill: var(--window); stroke: var(--mark); } .window.blackout rect, .window.freeze rect { fill: var(--high); stroke: var(--bad); } .window.dry-run rect { stroke-dasharray: 3 2; }
.band { fill: var(--high); opacity: .35; }
.today line { stroke: var(--muted); stroke-dasharray: 4 3; } .go-live line { stroke: var(--good); stroke-width: 2; } .flag { font-size: 11px; fill: var(--muted) !important; }
.heat-map { inline-size: min(100%, 36rem); }
.cell.low rect { fill: var(--low); } .cell.medium rect { fill: var(--medium); } .cell.high rect { fill: var(--high); } .cell rect { stroke: var(--line); }
.progress .done { fill: var(--good); } .progress .aside { fill: var(--medium); stroke: var(--warn); } .progress .open { fill: var(--raised); stroke: var(--line); }
.changes .succeeded { fill: var(--good); } .changes .rolled-back { fill: var(--bad); } .changes .failed { fill: var(--high); stroke: var(--bad); }
.changes .lead path { fill: none; stroke: var(--mark); stroke-width: 2; } .changes .lead circle { fill: var(--mark); }
.bar { display: inline-block; inline-size: 6rem; block-size: .6rem; margin: 0 .4rem 0 0; } .bar rect { fill: var(--mark); }
.notes a { text-decoration: underline; } .notes pre { overflow-x: auto; padding: .5rem .75rem; background: var(--raised); } code { font-family: ui-monospace, monospace; } blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); } .notes article + article { margin-block-start: 3rem; }
.unaddressed { margin: 0 0 1.5rem; padding: .5rem 1rem; border: 1px solid var(--warn); border-radius: 4px; }
.release + .release { margin-block-start: 3rem; border-block-start: 3px double var(--line); padding-block-start: 1rem; break-before: page; }
svg, table, li { break-inside: avoid; }
`

import Diagnostics
import Workspace
let w = try WorkspaceFolder.find(explicit: nil, explicitLibrary: nil, program: CommandLine.arguments[0])
let p = DiagnosticCollector()
let ids = w.assessmentIDs(p)
let l = w.load(ids)
for d in l.diagnostics { print(DiagnosticPrinter(sourceLine: l.sources.line).excerpt(d), terminator: "") }
print(ids, l.diagnostics.count)

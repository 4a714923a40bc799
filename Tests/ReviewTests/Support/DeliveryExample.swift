import Tables

@testable import Review

extension Workspace {
  /// The worked example of methods §3, §5 and §6.1 as one project: report date 30 June 2025.
  ///
  /// - Parameters:
  ///   - project: Cells of the project that differ.
  ///   - files: Files that replace those of the example or come on top.
  /// - Returns: The workspace.
  static func delivery(project: [String: String] = [:], _ files: [String: String] = [:]) -> Workspace {
    let cells = [
      "id": "PA", "client": "acme", "name": "Desk", "pricing": "tm", "baseline_hours": "800", "scope_in": "a;b;c;d",
      "scope_signed_by": "dana", "scope_signed_on": "2025-01-10",
    ].merging(project) { $1 }
    var workspace = Workspace([
      "projects.csv": csv([cells, ["id": "PB", "client": "bravo", "name": "Mail"]]),
      "contacts.csv": """
      id,client,name,email,role,side,sponsor,authorised,may_sign
      dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,scope;change;acceptance
      lee,acme,Lee Barrow,lee@acme.example,Shift lead,client,,no,
      tom,,Tom Aldous,tom@firm.example,Delivery lead,provider,,yes,

      """,
      "milestones.csv": """
      id,project,name,baseline,forecast,actual,value,pct
      M1,PA,First,2025-02-28,,2025-02-27,20000,100
      M2,PA,Second,2025-04-17,,2025-04-22,30000,100
      M3,PA,Third,2025-05-30,2025-07-04,,30000,50
      M4,PA,Fourth,2025-06-20,,,10000,0
      M5,PA,Fifth,2025-09-30,2025-10-03,,30000,0

      """,
      "spend.csv": """
      project,month,cost
      PA,2025-01,9000
      PA,2025-02,10500
      PA,2025-03,11000
      PA,2025-04,12500
      PA,2025-05,13500
      PA,2025-06,10000
      PA,2025-06,5000

      """,
      "change-requests.csv": """
      id,project,title,raised_by,raised_on,state,submitted_on,cost,days,hours,client_signed_by,client_signed_on,provider_signed_by,provider_signed_on,hours_logged,rate
      CR1,PA,More sites,client,2025-02-03,approved,2025-02-04,4800,5,60,dana,2025-02-10,tom,2025-02-07,,
      CR2,PA,No scanner,provider,2025-03-03,approved,2025-03-04,-1200,0,-16,dana,2025-03-10,tom,2025-03-05,,
      CR3,PA,Night shift,client,2025-06-19,submitted,2025-06-20,3600,4,45,,,,,,
      CR4,PA,Own portal,client,2025-04-10,rejected,2025-04-11,9000,10,110,,,,,,
      CR5,PA,Reports,client,2025-06-20,submitted,2025-06-23,2400,3,30,,,tom,2025-06-23,11.5,95

      """,
      "risks.csv": """
      id,project,kind,text,category,p,i,probability,money,owner,raised,reviewed,state,audience
      R1,PA,threat,The line fails,continuity,4,4,,18000,tom,2025-02-03,2025-06-10,open,client
      R2,PA,threat,Licences get dearer,cost,2,5,,40000,tom,2025-02-03,2025-06-10,open,client
      R3,PA,threat,A trainer falls ill,,3,2,0.30,3000,tom,2025-02-03,2025-06-10,open,client
      R4,PA,threat,Late deliveries,schedule,5,3,,9000,tom,2025-02-03,2025-06-10,open,client

      """,
      "statements.csv": """
      id,client,topic,category,value,said_by,said_on
      S1,acme,risk_appetite,continuity,cautious,dana,2025-01-08
      S2,acme,risk_appetite,cost,open,dana,2025-01-08

      """,
    ])
    workspace.exports.merge(files) { $1 }
    workspace.period = "2025-06"
    workspace.settings.holidays = ["2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26"]
    return workspace
  }
}

extension AccountReview {
  /// The review of one project with what stays in the house.
  func project(_ id: String = "PA") -> InternalProjectReview? { projects.first { $0.visible.project.id == id } }
}

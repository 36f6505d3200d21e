/// Every case in which the rule of the levels decides; the items are named for the process attributes.
extension CapabilityLevelModel {
  static let workedExamples = [
    WorkedExample(
      "Level 1 needs its attribute largely achieved only",
      [("P.PA1_1", "L"), ("P.PA2_1", "not-assessed"), ("P.PA2_2", "not-assessed")],
      gives: [("value", "1"), ("range", "1-1"), ("stops", "P.PA1_1, P.PA2_1, P.PA2_2")]),
    WorkedExample(
      "Partially achieved at level 1: level 0",
      [("P.PA1_1", "P+"), ("P.PA2_1", "F"), ("P.PA2_2", "F")],
      gives: [("value", "0"), ("range", "0-0"), ("stops", "P.PA1_1")]),
    WorkedExample(
      "One attribute of level 2 is only partially achieved",
      [("P.PA1_1", "F"), ("P.PA2_1", "L"), ("P.PA2_2", "P")],
      gives: [("value", "1"), ("stops", "P.PA2_2")]),
    WorkedExample(
      "Level 2 with both attributes largely achieved",
      [("P.PA1_1", "F"), ("P.PA2_1", "L"), ("P.PA2_2", "L")],
      gives: [("value", "2"), ("range", "2-2"), ("stops", "")]),
    WorkedExample(
      "Level 1 is not fully achieved, so level 2 is not reached",
      [("P.PA1_1", "L"), ("P.PA2_1", "F"), ("P.PA2_2", "F")],
      gives: [("value", "1"), ("stops", "P.PA1_1")]),
    WorkedExample(
      "An attribute of level 2 that is not fully achieved stops the climb to level 3",
      [
        ("P.PA1_1", "F"), ("P.PA2_1", "F"), ("P.PA2_2", "L"), ("P.PA3_1", "F"), ("P.PA3_2", "F"),
      ],
      gives: [("value", "2"), ("stops", "P.PA2_2")]),
    WorkedExample(
      "Level 3 with both attributes largely achieved",
      [
        ("P.PA1_1", "F"), ("P.PA2_1", "F"), ("P.PA2_2", "F"), ("P.PA3_1", "L"), ("P.PA3_2", "L"),
      ],
      gives: [("value", "3"), ("range", "3-3")]),
    WorkedExample(
      "The refinement: L- and L+ are largely achieved, P+ is not",
      [("P.PA1_1", "F"), ("P.PA2_1", "L-"), ("P.PA2_2", "L+"), ("P.PA3_1", "P+")],
      gives: [("value", "2"), ("stops", "P.PA2_1, P.PA2_2, P.PA3_1")]),
    WorkedExample(
      "All nine attributes of ISO/IEC 15504-2",
      [
        ("P.PA1_1", "F"), ("P.PA2_1", "F"), ("P.PA2_2", "F"), ("P.PA3_1", "F"), ("P.PA3_2", "F"),
        ("P.PA4_1", "F"), ("P.PA4_2", "F"), ("P.PA5_1", "L"), ("P.PA5_2", "F"),
      ],
      gives: [("value", "5"), ("range", "5-5"), ("coverage", "9 of 9"), ("stops", "")]),
    WorkedExample(
      "The tenth attribute of ISO/IEC 33020:2019, process assurance, is part of level 3",
      [
        ("P.PA1_1", "F"), ("P.PA2_1", "F"), ("P.PA2_2", "F"), ("P.PA3_1", "F"), ("P.PA3_2", "F"),
        ("P.PA3_3", "P-"), ("P.PA4_1", "F"), ("P.PA4_2", "F"), ("P.PA5_1", "F"), ("P.PA5_2", "F"),
      ],
      gives: [("value", "2"), ("coverage", "10 of 10"), ("stops", "P.PA3_3")]),
    WorkedExample(
      "What is not assessed counts as not achieved and widens the range",
      [("P.PA1_1", "F"), ("P.PA2_1", "F"), ("P.PA2_2", "not-assessed"), ("P.PA3_1", "F")],
      gives: [
        ("value", "1"), ("range", "1-3"), ("coverage", "3 of 4"), ("stops", "P.PA2_2"),
      ]),
    WorkedExample(
      "A pending attribute reaches as high as its highest voice",
      [("P.PA1_1", "F"), ("P.PA2_1", "F"), ("P.PA2_2", "pending P L"), ("P.PA3_1", "F")],
      gives: [("value", "1"), ("range", "1-2"), ("coverage", "3 of 4")]),
    WorkedExample(
      "Not applicable stops the climb: the level asks for the attribute",
      [("P.PA1_1", "F"), ("P.PA2_1", "F"), ("P.PA2_2", "not-applicable")],
      gives: [("value", "1"), ("range", "1-1"), ("coverage", "2 of 2")]),
    WorkedExample(
      "Nothing rated: no basis, which is not level 0",
      [("P.PA1_1", "not-assessed"), ("P.PA2_1", "carried-forward")],
      gives: [("value", "no basis"), ("range", "no basis"), ("coverage", "0 of 2")]),
  ]
}

import DryNeedlingKit

/// Never compiled: the build stops at the fixtures.
let visits = [ClaimFixtures.threeMusclesAsTwo, ClaimFixtures.nowClean]

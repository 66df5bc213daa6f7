use super::*;

fn staff(roles: &[Role]) -> Staff {
    Staff {
        id: StaffId::random(),
        team: TeamId::random(),
        name: "Kari".to_owned(),
        roles: roles.iter().copied().collect(),
    }
}

/// Own course, another's, lay out, see courses, arrange, administer, read the log, erase.
fn rights(by: &Staff) -> String {
    let other = [StaffId::random()];
    [
        by.may_run(&[other[0], by.id]),
        by.may_run(&other),
        by.may_lay_out(),
        by.may_see_courses(),
        by.may_arrange(),
        by.may_administer(),
        by.may_read_log(),
        by.may_erase(),
    ]
    .map(|right| if right.is_ok() { 'x' } else { '-' })
    .iter()
    .collect()
}

#[test]
fn each_role_has_its_rights_and_no_more() {
    assert_eq!(rights(&staff(&[Role::Leader])), "x-xx----");
    assert_eq!(rights(&staff(&[Role::Coordinator])), "xxxxx--x");
    assert_eq!(rights(&staff(&[Role::Admin])), "---xxx--");
    assert_eq!(rights(&staff(&[Role::Auditor])), "------x-");
    assert_eq!(rights(&staff(&[])), "--------");
}

#[test]
fn several_roles_add_up() {
    let both = staff(&[Role::Leader, Role::Admin]);
    assert_eq!(rights(&both), "x-xxxx--");
}

#[test]
fn only_who_runs_a_course_sees_its_people() {
    for role in Role::ALL {
        let by = staff(&[role]);
        let leaders = [by.id];
        assert_eq!(by.may_see_people(&leaders), by.may_run(&leaders));
    }
}

#[test]
fn a_leader_reaches_own_courses_and_a_coordinator_the_team() {
    let reach = |roles| staff(roles).reach();
    assert_eq!(reach(&[Role::Leader]), Ok(Reach::OwnCourses));
    assert_eq!(reach(&[Role::Coordinator]), Ok(Reach::Team));
    assert_eq!(reach(&[Role::Leader, Role::Coordinator]), Ok(Reach::Team));
    assert_eq!(reach(&[Role::Admin, Role::Auditor]), Err(Forbidden));
}

#[test]
fn roles_are_kept_as_words() {
    let roles = Roles::from_words("admin, leader nonsense");
    assert_eq!(roles.words(), "leader,admin");
    assert_eq!(Roles::from_words(&roles.words()), roles);
    assert!(Roles::from_words("root").is_empty());
}

//! YAML of the enablement map: journeys and service blueprints.

use crate::shared_imported as imported;

use trayecto::import::{Effect, ForeignKind, ForeignNote, Options, Question};
use trayecto::map::{EmotionScale, ScaleName};

use imported::{case, read, read_with, remarks, shown, texts};

#[test]
fn the_sample_is_read_with_its_blueprint() {
    let imported = read("x.yaml", &case("enablement/enablement-sample.yaml")).unwrap();
    let map = &imported.map;
    assert_eq!(imported.report.kind, ForeignKind::EnablementMap);
    assert_eq!(imported.report.questions, []);
    assert_eq!(map.title, "Sysdev lifecycle");
    assert_eq!(map.scale, EmotionScale::Named(ScaleName::FiveLevels));
    assert_eq!(map.personas[0].name, "事業部門のシステム利用ユーザー");
    assert_eq!(
        map.personas[0].summary,
        "業務部門でシステムを日常的に利用し、新規開発や改善要望を持つユーザー。 システムの使いやすさや業務効率化に関心が高く、\
         開発チームとのコミュニケーションを通じて要件を伝える役割を担う。"
    );
    let text = shown(map);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[..5],
        [
            "要件定義 > 要求を伝える | 要件定義レビュー",
            "設計確認 > 設計レビュー",
            "UAT > 動きを確認する",
            "本番稼働 > 業務で使い始める",
            "運用保守 > 日常業務で利用する",
        ]
    );
    assert!(lines[5].starts_with("[Touchpoints Touchpoints] 1* 定例会議, 1* ドキュメント共有システム"), "{}", lines[5]);
    assert!(lines[6].starts_with("[Thoughts and feelings Text] 1 正しく意図が伝わるか不安だ"), "{}", lines[6]);
    assert_eq!(lines[7], "[Emotions Emotion] 事業部門のシステム利用ユーザー: 1=-1, 2=-1, 3=0, 4=0, 5=-1, 6=1");
    assert_eq!(
        lines[8..],
        [
            "[Line of visibility Divider] --- Visibility",
            "[開発チーム Text] 2 機能定義を整理 / ユーザーからの要求をヒアリングし、機能要件として整理する。優先順位付けも行う。, 2 設計を作成 / \
             画面設計、データベース設計、API設計などの詳細設計を行う。, 3 設計を説明, 4 システムを実装, 4 UATの準備, 4 UATを支援する, 5 \
             本番環境にデプロイ",
            "[インフラチーム Text] 2 非機能要件を整理, 4 テスト環境を構築, 4 本番環境を構築, 5 システムを監視する",
            "[ユーザーサポートチーム Text] 5 トレーニングを実施, 6 日常的なサポート",
        ]
    );
    let parts: Vec<_> = remarks(&imported).into_iter().map(|(effect, note, _)| (effect, note.clone())).collect();
    assert_eq!(
        parts,
        [
            (Effect::LeftOut, ForeignNote::Connections { count: 15 }),
            (Effect::LeftOut, ForeignNote::OtherPart { part: "outcome".into() }),
            (Effect::LeftOut, ForeignNote::OtherPart { part: "em".into() }),
        ]
    );
    assert!(texts(map).contains("システム開発を担当するチーム"));
}

fn check(yaml: &str, expected: &str) {
    let imported = read("x.yml", yaml.as_bytes()).unwrap();
    assert_eq!(shown(&imported.map), expected, "{yaml}");
}

#[test]
fn odd_files_are_read_as_far_as_they_go() {
    check(
        "kind: cjm\nid: a\nphases: []\nactions:\n- {id: x, name: One, phase: gone, emotion_score: 2}\n",
        "One\n[Emotions Emotion] Customer: 1=2",
    );
    check(
        "kind: cjm\nid: a\nphases: [{id: p, name: P}, {id: q, name: Q}]\nactions:\n- {id: x, name: One, phase: p, emotion_score: 7, pain_points: [Slow, Dear]}\n",
        "P > One\nQ > Q\n[Pain points Pains] 1 Slow, 1 Dear\n[Emotions Emotion] \n[Notes Text] 1 7",
    );
    // A blueprint without a journey, and a task without a lane.
    check(
        "kind: sbp\nid: a\nlanes:\n- {id: j, name: Way, kind: cjm}\n- {id: s, name: ERP, kind: system}\n- {id: h, name: Desk, kind: human}\n\
         tasks:\n- {id: two, lane: j, name: Pay, position: {x: 300, 'y': 0}}\n- {id: one, lane: j, name: Ask, position: {x: 0, 'y': 0}}\n\
         - {id: t, lane: h, name: Answer, position: {x: 20, 'y': 0}}\n- {id: u, lane: s, name: Book}\n- {id: v, lane: z, name: Lost, source_id: two}\n\
         connections:\n- {source: u, target: two}\n",
        "Ask | Pay\n[Line of interaction Divider] --- Interaction\n[Desk Text] 1 Answer\n[Internal interaction Divider] --- \
         InternalInteraction\n[ERP Text] 2 Book\n[Notes Text] 2 Lost",
    );
}

#[test]
fn one_of_several_journeys_is_chosen() {
    let yaml = "kind: cjm\nid: a\nname: First\nphases: [{id: p, name: P}]\nactions: []\n---\nkind: cjm\nid: b:second\nphases: [{id: p, name: Q}]\nactions: []\n";
    let check = |journey: Option<usize>, chosen: usize, title: &str| {
        let imported = read_with("x.yaml", yaml.as_bytes(), &Options { journey, ..Options::default() }).unwrap();
        let names = vec!["First".to_owned(), "Second".to_owned()];
        assert_eq!(imported.report.questions, [Question::Journey { names, chosen }]);
        assert_eq!(imported.map.title, title);
    };
    check(None, 0, "First");
    check(Some(1), 1, "Second");
    check(Some(9), 0, "First");
}

#[test]
fn other_yaml_is_no_journey_and_hostile_yaml_no_danger() {
    for yaml in [
        "name: CI\non: push\njobs:\n  build:\n    steps:\n    - name: x\n      run: y\n",
        "a: 1\n",
        "- x\n- y\n",
        ": : :",
    ] {
        assert!(read("x.yaml", yaml.as_bytes()).is_err(), "{yaml}");
    }
    let bomb = format!(
        "kind: cjm\nid: a\nx: &a [{}]\n{}phases: [{{id: p, name: P}}]\n",
        "x,".repeat(1000),
        "y: [*a, *a]\n".repeat(100)
    );
    assert!(read("x.yaml", bomb.as_bytes()).is_ok());
    let deep = format!("kind: cjm\nphases: {}", "[".repeat(200_000));
    let _ = read("x.yaml", deep.as_bytes());
    let wide =
        format!("kind: cjm\nphases: [{{id: p, name: P}}]\nactions:\n{}", "- {name: a, phase: p}\n".repeat(20_000));
    let imported = read("x.yaml", wide.as_bytes()).unwrap();
    assert_eq!(imported.map.stages().count(), 1000);
}

//! What a team sets up once: types, places, days off, settings.

use super::{Day, Hand};
use crate::logo::picture;

impl<H: Hand> Day<'_, '_, H> {
    pub(super) async fn sets_up(&mut self) {
        let new = [("title", "KiD"), ("summary.nb", "Kurs i mestring.")];
        self.fills("/staff/templates/new", "/staff/templates", &new)
            .await;
        let one = "/staff/templates/{template}";
        self.does(one, &[("capacity", "30")]).await;
        self.fills(one, &format!("{one}/interest"), &[]).await;
        self.fills(one, &format!("{one}/retirement"), &[]).await;
        let new = [("name", "Rom 5"), ("neutral_name", "Storgata 4")];
        self.fills("/staff/venues/new", "/staff/venues", &new).await;
        let one = "/staff/venues/{venue}";
        self.does(one, &[("seats", "10")]).await;
        self.fills(one, &format!("{one}/retirement"), &[]).await;
        let calendar = format!("{one}/calendar");
        self.fills(&calendar, &format!("{calendar}/renewal"), &[])
            .await;
        let new = [
            ("reason", "Planlegging"),
            ("from", "2027-11-08"),
            ("to", "2027-11-12"),
        ];
        self.fills("/staff/closures/new", "/staff/closures", &new)
            .await;
        let one = "/staff/closures/{closure}";
        self.does(one, &[("to", "2028-01-03")]).await;
        self.fills(one, &format!("{one}/removal"), &[]).await;
        self.takes_days_from_a_file().await;
        self.does("/staff/settings", &[("controller", "Helse Modum IKS")])
            .await;
        let page = "/staff/settings/logo";
        let put_up = self.siv.upload(page, "file", &picture(40)).await;
        put_up.is(303);
        self.fills(page, &format!("{page}/removal"), &[]).await;
    }

    async fn takes_days_from_a_file(&mut self) {
        const FILE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Ferie\r\n\
            DTSTART;VALUE=DATE:20270621\r\nDURATION:P8W\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let page = "/staff/closures/import";
        let shown = self.siv.upload(page, "file", FILE.as_bytes()).await;
        let shown = shown.is(200);
        let form = super::Filled {
            side: &self.side,
            page: &shown,
            action: "/staff/closures/import/addition",
            fields: &[],
        };
        self.hand.send(&mut self.siv, form).await.is(303);
    }
}

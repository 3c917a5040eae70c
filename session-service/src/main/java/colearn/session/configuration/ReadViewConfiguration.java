package colearn.session.configuration;

import colearn.session.views.members.MembersRows;
import colearn.session.views.members.MembersView;
import colearn.session.views.session.SessionRows;
import colearn.session.views.session.SessionView;
import colearn.session.views.struggle.StruggleRows;
import colearn.session.views.struggle.StruggleView;
import colearn.session.views.writing.WritingRows;
import colearn.session.views.writing.WritingView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The read views, and the queries upon them. */
@Configuration(proxyBeanMethods = false)
public class ReadViewConfiguration {

    @Bean
    MembersView membersView() {
        return new MembersView();
    }

    @Bean
    MembersRows membersRows(JsonMapper json) {
        return new MembersRows(json);
    }

    @Bean
    StruggleView struggleView() {
        return new StruggleView();
    }

    @Bean
    StruggleRows struggleRows(JsonMapper json) {
        return new StruggleRows(json);
    }

    @Bean
    SessionView sessionView() {
        return new SessionView();
    }

    @Bean
    SessionRows sessionRows(JsonMapper json) {
        return new SessionRows(json);
    }

    @Bean
    WritingView writingView() {
        return new WritingView();
    }

    @Bean
    WritingRows writingRows(JsonMapper json) {
        return new WritingRows(json);
    }
}

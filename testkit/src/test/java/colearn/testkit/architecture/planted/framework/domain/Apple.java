package colearn.testkit.architecture.planted.framework.domain;

import org.springframework.util.StringUtils;

record Apple(String name) {
    boolean red() {
        return StringUtils.hasText(name);
    }
}
